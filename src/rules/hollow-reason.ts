/**
 * Hollow reasons: words that fill a field and say nothing.
 *
 * In: a reason as typed. Out: whether anything of it is left when the empty words are gone.
 * May not: ask for a good reason; that is for readers.
 */

/** What is written where nothing is meant: denials, delays, verdicts without a ground, and the grammar around them. */
const emptyWords: ReadonlySet<string> = new Set(
  `n a na none no not nothing nil null tbd tbc todo later unknown unclear unsure ok fine done
applicable needed necessary required relevant possible planned worth available
change changes changed action actions item items fix fixes measure measures process reason improvement improvements
low minor small priority effort time resources rare unlikely once one off accepted acceptable accept risk
human error mistake bad luck
see above below ticket
is are was were be been will would can could cannot have has had do does did it its this that there here so at by in of on to for
from with and or as the an we i us our they you any some all yet now still just very too because due currently
ingen ikke keine nicht keiner aucun aucune non ninguno ninguna nada`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** A reason needs this many words that say something. */
const leastWords = 2;

/** Whether a reason is one in form only: "n/a", "no change needed", "low priority". */
export function isHollowReason(reason: string): boolean {
  const words = reason.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.filter((word) => !emptyWords.has(word)).length < leastWords;
}
