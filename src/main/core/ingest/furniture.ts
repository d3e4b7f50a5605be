import { fold } from '../contract/rules/fold';
import type { Block } from './document';
import { looksLikeHeading } from './heading';

/**
 * Lines that a page puts around an article: the whole line must be one of these forms. A line that speaks (quotation marks)
 * or runs on (over forty words) is the article's, whatever it begins with.
 */
const FORMS: readonly RegExp[] = [
  // advertising
  /^(?:advertisement|advertising|advertorial|ad|publicite|annonce|sponsored(?: content)?|contenu sponsorise)$/,
  /^(?:advertisement[ -–—]*)?(?:(?:story|article) continues|continue reading|scroll to continue) ?(?:below|after|with)?.{0,40}$/,
  /^la suite apres (?:la|cette) publicite$/,
  // reading time
  /^(?:(?:estimated )?(?:reading|read) time|temps de lecture|lecture) ?:? ?\d{1,3} ?(?:mn|min|minutes?)\.?$/,
  /^\d{1,3}[ -]?(?:mn|min|minutes?)\.?[ -](?:read|de lecture|lecture)$/,
  /^(?:first |last )?(?:published|posted|updated|modified|publie|mis a jour)(?: (?:on|at|le))?$/,
  // sharing
  /^(?:share|partager|partagez|tweet|print|imprimer|e-?mail|save|copy link|copier le lien|listen|ecouter|gift)(?: (?:to )?(?:this|the|cet|l’|l')? ?(?:article|story|page))?(?: (?:on|via|by|sur|par) [\w ,&-]{1,60})?$/,
  /^(?:(?:facebook|twitter|x|whatsapp|linkedin|telegram|e-?mail|reddit|bluesky|mastodon|instagram|threads|copy link|print|share|rss)(?:[ ,/]+|$)){1,12}$/,
  // other articles
  /^(?:read more|read also|also read|read next|see also|related(?: (?:articles?|stories|content|topics?|news|links|reading))?|more on this(?: story| topic)?|recommended(?: for you)?|you may also like|most (?:read|popular)|trending(?: now)?|editor[’']?s[’']? picks?|a lire aussi|lire aussi|a lire egalement|voir aussi|sur le meme (?:sujet|theme)|les plus lus|pour aller plus loin)$/,
  /^(?:read more|read also|also read|read next|see also|related|more on this|a lire aussi|lire aussi|a lire egalement|a lire|voir aussi|watch|video|photos?|gallery) ?: .+$/,
  // pictures
  /^(?:(?:photo|image|picture|photograph|illustration)s?(?: credit)?s?|credits?) ?(?:: |by |©).{1,80}$/,
  // letters and accounts
  /^(?:sign up|subscribe|register|join|get|receive|inscrivez-vous|abonnez-vous|recevez)\b.*\b(?:newsletters?|inbox|e-?mail (?:alerts?|updates?)|lettre d.information|infolettre|boite (?:mail|de reception)|our (?:whatsapp |telegram )?(?:channel|podcast))\b.*$/,
  /^(?:subscribe|sign in|log in|sign up|register|s’abonner|s'abonner|se connecter|menu|search|home|accueil)(?: (?:now|today|here))?$/,
  /^(?:follow|like|find|join) us (?:on|at) .*$/,
  /^(?:suivez|retrouvez|rejoignez)-nous sur .*$/,
  /^follow [\w .'’-]{2,40} on (?:twitter|x|facebook|linkedin|bluesky|mastodon|instagram)\b.{0,20}$/,
  /^download (?:our|the) (?:\w+ ){0,3}app\b.*$/,
  // feedback and contact
  /^(?:[^.!?]{1,60}[.!?] )?(?:share|send|give)(?: us)? your (?:feedback|thoughts|opinion|views)\b[^.!?]{0,40}$/,
  /^(?:contact us|contactez-nous|nous contacter|about us|a propos|advertise with us|terms (?:of use|of service|and conditions)|privacy policy|cookie (?:policy|settings)|politique de confidentialite|mentions legales|careers|help|faq|site ?map|plan du site)$/,
  /^(?:do you have|have you got|have|got) (?:a|any) (?:news )?(?:tip|story|question|comment|feedback)s?(?: (?:for|to|about) [^.?]{1,40})?\?.{0,80}$/,
  /^(?:leave|post|add|write) (?:a|your) comments?.{0,20}$|^(?:laisser|ajouter|ecrire) un commentaire$|^(?:\d+ )?(?:comments|commentaires)(?: ?\(?\d+\)?)?$/,
  // cookies and navigation
  /^(?:we|this (?:site|website)|our (?:site|website)|nous|ce site|by (?:continuing|using))\b.*\b(?:use|uses|using|utilisons|utilise|accept|agree|consent)\b.*\bcookies?\b.*$/,
  /^(?:accept|reject|manage|allow)(?: all)?(?: cookies| preferences)$|^(?:tout accepter|tout refuser|accepter et fermer)$/,
  /^(?:skip to (?:main )?content|aller au contenu(?: principal)?|back to top|haut de page|next article|previous article|article (?:suivant|precedent))$/,
];

/** UTF-16 units of the longest line that can be furniture; a run of signs costs the square of its length to look at. */
const LONGEST = 1_000;

/** Whether a line is furniture of the page and none of the article's words. */
export function isFurniture(line: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(line)) return true;
  if (line.length > LONGEST || /["“”«»]/.test(line) || line.split(/\s+/, 42).length > 40) return false;
  return isForm(line) || line.split(/\s+[|•·]\s+|\s+\/\s+/).every(isForm);
}

function isForm(piece: string): boolean {
  const plain = fold(piece)
    .replace(/^[^\p{L}\p{N}#]+|[^\p{L}\p{N})]+$/gu, '')
    .replace(/\s+/g, ' ');
  return plain === '' || FORMS.some((form) => form.test(plain));
}

const LINK_ICON = /^(?:🔗|⛓|↗|⧉|🡥|➜|➔|→|➡)\uFE0F?$/u;

/**
 * Without cards that point to other articles: a heading, a blurb, and a link icon alone on its line. An icon whose card cannot be
 * told takes nothing with it.
 */
export function withoutLinkCards(blocks: readonly Block[]): Block[] {
  const kept: Block[] = [];
  for (const block of blocks) {
    if (!LINK_ICON.test(block.text.trim())) {
      kept.push(block);
      continue;
    }
    const blurb = kept.at(-1);
    const heading = kept.at(-2);
    if (isCardHeading(blurb)) kept.pop();
    else if (isCardHeading(heading) && blurb !== undefined && blurb.text.length <= 320) kept.splice(-2);
  }
  return kept;
}

function isCardHeading(block: Block | undefined): boolean {
  return block !== undefined && (block.kind === 'heading' || looksLikeHeading(block.text));
}
