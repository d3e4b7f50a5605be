const LEAD =
  /^(?:(?:written|reported|interview(?:ed)?|story|words|text|analysis|comment|opinion|an? interview)\s+)?by[:\s]\s*|^(?:(?:propos recueillis|entretien mené|reportage|texte|analyse)\s+)?par[:\s]\s*/i;
const STAFF =
  /^(?:(?:our|staff|the|notre)\b[\p{L} ’'-]*|(?:\p{Lu}[\p{L}&’'-]* ){0,4}(?:staff|desk|newsroom|reporters?|correspondents?)|la rédaction(?: [\p{L}’' -]+)?)$/u;
const PARTICLE =
  '(?:d[eiau]|de la|de los|del|della|der|den|des|du|el|la|le|van|van der|von|von der|bin|ibn|al|af|av|ter|ten|zu|y|e)';
const WORD = "(?:(?:d’|d'|l’|l'|al-|el-)?\\p{Lu}[\\p{L}\\p{M}.'’‑-]*)";
const NAME = new RegExp(`^(?:(?:Dr|Prof|Sir|Mme|M)\\.? )?${WORD}(?: (?:${PARTICLE} )?${WORD}){0,4}$`, 'u');
/** What follows a name in a byline: where they are, what they are, whom they write for. */
const TAIL =
  /\s+(?:in|at|from|for|à|au|en|pour|de notre)\s+.*$|\s*[([].*$|,\s+(?=\P{Lu}|[^,]*\b(?:Editor|Correspondent|Reporter|Writer|Staff|Desk|Columnist|Analyst|Envoy)\b).*$/u;

/**
 * The author or authors of a line that is a byline (`By Ann Lee and Jo Day in Oslo` → `Ann Lee, Jo Day`), else null. It must
 * say By or Par and hold names and nothing else, so that `By Friday the council had split` stays a sentence.
 */
export function bylineOf(line: string): string | null {
  const lead = LEAD.exec(line);
  if (lead === null || line.length > 160 || /[.!?;:]$/.test(line)) return null;
  return authorsOf(line.slice(lead[0].length));
}

/** Names of a field that is known to hold the author; null if it holds something else, such as a web address. */
export function authorsOf(stated: string): string | null {
  const whole = stated.replace(/\s+/g, ' ').trim();
  if (STAFF.test(whole)) return whole;
  const names = whole
    .replace(TAIL, '')
    .split(/\s*(?:,|;|&|\band\b|\bet\b|\bwith\b|\bavec\b)\s*/u)
    .filter((name) => name !== '');
  return names.length > 0 && names.every((name) => NAME.test(name)) ? names.join(', ') : null;
}
