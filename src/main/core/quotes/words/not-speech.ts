/** Words beside a quotation that say it is a title, a name, a term or a slogan. From general knowledge. */
import { words } from './list';

/** Right before the opening mark. */
export const NAMING_BEFORE: ReadonlySet<string> = words(
  'titled entitled called named dubbed nicknamed termed labelled labeled marked headed headlined christened renamed',
  'codenamed code-named billed so-called word words phrase term terms expression slogan slogans motto banner banners',
  'sign signs placard placards poster posters title chant chants callsign callsigns tagline hashtag',
  'chanting chanted chant sings sang singing playing plays reading reads read spelling spelled printed inscribed stamped',
  'hit click press select button tab known',
  'intitulé intitulée intitulés baptisé baptisée surnommé surnommée nommé nommée dit dite dits dites mot mots terme',
  'termes slogan slogans expression pancarte pancartes banderole titre titré scandent scandaient',
  'scandé scandant entonnent chantent joue jouent chante étiquette étiquetée labellisé labellisée estampillé devise',
);

/** Things that have names: right before the opening mark, if what follows looks like one. */
export const NAMED_THINGS: ReadonlySet<string> = words(
  'song songs film movie book novel album scheme programme program project operation exercise playlist podcast newsletter',
  'series episode chapter documentary biography memoir column essay poem play thriller bestseller magazine blog website',
  'report study paper article pamphlet plan initiative campaign policy brochure exhibition show game article speech',
  'livre film chanson opération rubrique chapitre série émission pétition reportage feuilleton spectacle roman ouvrage essai',
  'exposition festival programme projet plan logo label campagne initiative rapport étude tribune charte exercice',
);

/** What people have a word for: `the notion of “…”`, « la notion de « … » ». */
export const NOTIONS: ReadonlySet<string> = words(
  'notion notions concept concepts idea principle principles doctrine doctrines policy strategy label era theory culture status',
  'notion notions concept concepts idée principe principes doctrine doctrines politique stratégie label ère théorie culture',
  'statut qualificatif appellation vocable étiquette',
);

/** Last words of a line that leads elsewhere: `Read also: “…”`. */
export const SERVICE_ENDS: ReadonlySet<string> = words(
  'related more also watch listen video podcast aussi voir',
);

/** Anywhere before it in the clause, when no speech verb stands nearer. */
export const SIGN_NOUNS: ReadonlySet<string> = words(
  'sign signs banner banners placard placards poster posters billboard billboards sticker stickers t-shirt t-shirts',
  'graffiti slogan slogans motto chant chants plaque mug mugs cap caps hat hats button buttons hashtag screen screens',
  'pancarte pancartes banderole banderoles affiche affiches slogan slogans devise mottos label badge badges wall walls mur murs',
);

/** A finite verb right after a short quotation makes the quotation its subject: a saying that is talked about. */
export const SUBJECT_VERBS: ReadonlySet<string> = words(
  'is was are were has have had means meant became becomes drew draws provoked appears appeared remains remained can',
  'traces follows tells tell starts began will would must may might could does did',
  'est était sont a avait reste devient signifie paraîtra provoque désigne doit devait sera',
);
