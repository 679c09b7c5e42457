/** A path on this site, or the fallback: nobody is sent elsewhere by an address somebody else made up. */
export function localPath(text: unknown, fallback: string): string {
  if (typeof text !== 'string' || !/^\/(?![/\\])[^\\\s]*$/.test(text)) return fallback;
  return text;
}
