/** Times as people read them: local first, UTC beside it where it will be compared. */

const pad = (number: number): string => String(number).padStart(2, '0');

/** Local `14:02:11`. */
export function localTime(moment: string | number): string {
  const date = new Date(moment);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

/** Local `14:02`, with the day where it is another than today. */
export function localMinute(moment: string | number): string {
  const date = new Date(moment);
  const time = `${pad(date.getHours())}:${pad(date.getMinutes())}`;
  return date.toDateString() === new Date().toDateString() ? time : `${localDay(date)} ${time}`;
}

/** `14:02 (13:02 UTC)`, or `13:02 UTC` where the device is set to it. */
export function bothTimes(moment: string): string {
  const date = new Date(moment);
  const utc = `${pad(date.getUTCHours())}:${pad(date.getUTCMinutes())} UTC`;
  return date.getTimezoneOffset() === 0 ? utc : `${localMinute(moment)} (${utc})`;
}

export function localDay(date: Date): string {
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** The value of an input of local day and time. */
export function inputValue(moment: string): string {
  if (moment === '') return '';
  const date = new Date(moment);
  return `${localDay(date)}T${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** The moment that such an input holds, or empty. */
export function momentFrom(value: string): string {
  const time = Date.parse(value);
  return value === '' || Number.isNaN(time) ? '' : new Date(time).toISOString();
}

/** `3:12`, `1:02:09`. */
export function countdown(milliseconds: number): string {
  const seconds = Math.floor(Math.abs(milliseconds) / 1000);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${pad(minutes)}:${pad(seconds % 60)}` : `${minutes}:${pad(seconds % 60)}`;
}

/** `4 min`, `2 h 5 min`, `3 days`. */
export function spanOf(milliseconds: number): string {
  const minutes = Math.max(0, Math.floor(milliseconds / 60_000));
  if (minutes < 60) return `${minutes} min`;
  if (minutes < 48 * 60) return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
  return `${Math.floor(minutes / 1440)} days`;
}
