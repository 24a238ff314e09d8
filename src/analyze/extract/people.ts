/**
 * Owners: how people mark whose an action item is.
 *
 * In: a short piece of text. Out: the name in it, or null when it does not read as one.
 * May not: make a name of a word that may be a component; a wrong owner is worse than none.
 */
import { oneLine, withoutEnd, withoutStart } from './plain.ts';

/** Capitals that are things, not initials. */
const acronyms: ReadonlySet<string> = new Set(
  'AI API AWS CDN CI CD CLI CPU CSS DB DNS DOC DOCS EU ETA EC2 EKS FAQ FYI GCP GIT GKE GPU HA HTML HTTP HTTPS IAM ID IO IP JS K8S LB MFA NA NB NFS NOC OK OKR OOM OS OSS PG PHP PII PM POC PR PRS QA RAM RCA RDS RPC S3 SDK SEV SLA SLO SLI SMS SNS SQL SQS SRE SSD SSH SSL SSO TBA TBC TBD TCP TLS TODO TTL UDP UI URL US UX VM VPC VPN WIP XML YAML MVP ASAP DONE NOTE PS TLDR OCC AMI UK EC PVC HPA ALB ELB NLB WAF UAT DEV PROD TEST IT HR'.split(
    ' ',
  ),
);

/** Given names that stand alone as labels. A short list on purpose: it only decides labels of one word. */
const givenNames: ReadonlySet<string> = new Set(
  'adam adrian alan alex alexander alice amanda amy ana anders andrea andreas andrew andy anna anne antonio arjun arne ben benjamin bob brian carl carlos caroline charles charlie chris christian christine christopher claire dan daniel dave david diana diego dustin ed edward elena elizabeth emily emma eric erik eva felix frank gareth george grace greg hannah hans harry helen henry ian ivan jack jake james jamie jan jane jason javier jeff jen jennifer jenny jens jeremy jerry jess jessica jim joe joel john jon jonas jonathan jordan jose josh joshua juan julia julie karen kate katie kevin kim kyle lars laura lauren leo linda lisa louis louise lucas lucy luis luke marco marcus maria marie mark martin mary matt matthew max megan mia michael michelle miguel mike monica nathan nick nicole nina oliver olivia oscar pablo patrick paul pedro pete peter phil philip priya rachel rahul ravi rebecca richard rob robert robin ryan sam samantha samuel sandra sara sarah scott sean simon sofia sophie stefan stephen steve steven susan thomas tim tom tony tyler victor vincent wei will william yuki zach zoe ann mona aisha ali amir amit anil anita anita ankit anton arthur ashley astrid beatriz bjorn brandon bruno camila carla carmen cathy cecilia chen clara colin craig cristina daniela dennis derek divya dmitri dominik dylan ella ellen emil emilia enrique erin esther eva fatima fernando florian francesca francesco francisco gabriel gary giulia gustavo hana hassan heidi henrik hugo igor ines ingrid irene isabel isabella ivana jacob jaime jakob jamal jasmine jean joanna johan johannes jorge josef juliette karim karin karl katarina keith kenji khalid klaus kristian kristin lena leon leonardo liam lina linus lorenzo lukas magnus manuel marc marcel marcin mario marta martina matteo matthias mehmet melissa mila mohamed mohammed morgan nadia natalie natalia neil nikhil noah nora olga omar otto paolo paula per petra philipp pierre pooja rafael raj ralph raul ricardo roberto rodrigo roger roman rosa ross russell ruth sanjay sebastian sergio shreya silvia simone sofie sonia stacy stephanie sunil sven takeshi tara tatiana teresa thiago thomas tina tobias tomas ulrich valentina vanessa vera vijay viktor vincent vivek wendy xavier yusuf yvonne'.split(
    ' ',
  ),
);

const longestLabel = 80;

const handle = /^@[\w.-]{1,39}(?:\/[\w.-]{1,60})?$/;

/** A handle or several (`@a, @b`), initials (`AC`, `RC/RK`), or a first and last name; null when none of these. */
export function personIn(text: string): string | null {
  if (text.length > longestLabel) return null;
  const bare = withoutEnd(withoutStart(oneLine(text), ' [('), ' ]):,.?–-');
  if (bare === '' || bare.length > 60) return null;
  if (handle.test(bare)) return bare;
  // A name has no spaces: most texts are not one by their first word.
  if (!isPerson(firstWord.exec(bare)?.[0] ?? '')) return null;
  const parts = bare.split(/\s*(?:,|\/|&|\+|\sand\s)\s*/u);
  return parts.length <= 4 && parts.every(isPerson) ? bare : null;
}

const firstWord = /^[^\s,/&+]*/;

function isPerson(part: string): boolean {
  if (handle.test(part)) return true;
  if (/^[A-ZÆØÅÄÖÜ]{2,3}$/u.test(part)) return !acronyms.has(part);
  return givenNames.has(part.toLowerCase()) && /^\p{Lu}/u.test(part);
}

/** A label over a list that names a person: as `personIn`, or a given name followed by a family name. */
export function personLabel(text: string): string | null {
  if (text.length > longestLabel) return null;
  const known = personIn(text);
  if (known !== null) return known;
  const bare = withoutEnd(oneLine(text), ' :');
  const words = bare.split(' ', 3);
  const named =
    words.length === 2 &&
    givenNames.has((words[0] ?? '').toLowerCase()) &&
    /^\p{Lu}[\p{L}'-]+$/u.test(words[1] ?? '');
  return named ? bare : null;
}
