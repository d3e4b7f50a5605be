/** Words that decide which clause a report may have, by what they do in a sentence. From general knowledge of both languages. */
import { words } from '../quotes/words/list';

/** Days and times that may stand between a verb and its clause: `said Monday that`, « a annoncé lundi que ». */
export const TIMES: ReadonlySet<string> = words(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday tonight tomorrow earlier later recently again',
  'lundi mardi mercredi jeudi vendredi samedi dimanche hier demain matin soir après-midi jour aujourd’hui',
);

/** Verbs that say it to somebody, who stands between them and what is said. */
export const TELLING: ReadonlySet<string> = words(
  'tell tells told telling inform informs informed informing assure assures assured assuring remind reminds reminded',
  'reminding warn warns warned warning ask asks asked asking notify notifies notified advise advises advised persuade',
);

/** Verbs of speech with an infinitive: what is asked for, promised, claimed. */
export const WITH_INFINITIVE: ReadonlySet<string> = words(
  'ask asks asked asking tell tells told telling urge urges urged urging order orders ordered ordering warn warns warned',
  'warning promise promises promised promising vow vows vowed vowing pledge pledges pledged pledging threaten threatens',
  'threatened threatening claim claims claimed claiming advise advises advised advising instruct instructs instructed request',
  'requests requested requesting demand demands demanded demanding swear swears swore beg begs begged implore implored invite',
  'invites invited encourage encourages encouraged exhort exhorted appeal appeals appealed',
);

/** Verbs with a gerund: `denied taking`, `suggested waiting`, `admitted to being`, `accused them of lying`. */
export const WITH_GERUND: ReadonlySet<string> = words(
  'deny denies denied denying admit admits admitted admitting acknowledge acknowledges acknowledged accuse accuses accused',
  'accusing recommend recommends recommended recommending suggest suggests suggested suggesting propose proposes proposed',
  'mention mentions mentioned deplore describe described recall recalls recalled',
);

/** Verbs that ask or explain what a question word begins. */
export const WITH_QUESTION: ReadonlySet<string> = words(
  'ask asks asked asking wonder wonders wondered explain explains explained explaining question questions questioned say says',
  'said describe describes described describing specify specifies specified inquire inquired tell tells told detail detailed',
  'demander demande demandent demandait demandé demandant expliquer explique expliquent expliquait expliqué expliquant préciser',
  'précise précisé dire dit raconter raconte raconté',
);
export const QUESTION_WORDS: ReadonlySet<string> = words(
  'whether if how why what who when where which comment pourquoi si combien quand',
);

/** French verbs that say what an infinitive tells: « assure être prêt », « a annoncé pouvoir ». */
export const FRENCH_WITH_INFINITIVE: ReadonlySet<string> = words(
  'affirme affirment affirmait affirmé affirmant assure assurent assurait assuré assurant annonce annoncent annonçait annoncé',
  'annonçant déclare déclarent déclarait déclaré déclarant dit disent disait disant estime estiment estimait estimé estimant',
  'reconnaît reconnaît reconnaissent reconnaissait reconnu reconnaissant nie nient niait nié niant espère espèrent espérait',
  'espérant prétend prétendent prétendait prétendu prétendant jure jurent juré avoue avouent avoué indique indiquent indiqué',
  'explique expliquent expliqué confirme confirment confirmé admet admettent admis confie confient confié',
);
/** French verbs whose infinitive follows « de » or « à », with the listener between or not. */
export const FRENCH_WITH_DE: ReadonlySet<string> = words(
  'demande demandent demandait demandé demandant promet promettent promettait promis promettant recommande recommandent',
  'recommandait recommandé recommandant propose proposent proposait proposé proposant conseille conseillent conseillé menace',
  'menacent menaçait menacé menaçant accuse accusent accusait accusé accusant appelle appellent appelait appelé appelant exhorte',
  'exhortent exhorté exhortant invite invitent invité ordonne ordonnent ordonné jure juré suggère suggèrent suggéré somme',
);

/** Verbs of speech that a clause follows without *that*: `insisted |the ship had sunk|`. */
export const WITH_BARE_CLAUSE: ReadonlySet<string> = words(
  'say says said saying claim claims claimed claiming insist insists insisted insisting add adds added adding argue argues argued',
  'arguing note notes noted noting warn warns warned explain explains explained maintain maintains maintained contend contends',
  'contended allege alleges alleged admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging concede',
  'concedes conceded suggest suggests suggested suggesting conclude concludes concluded predict predicts predicted assert asserts',
  'asserted asserting state states stated indicate indicates indicated testify testifies testified complain complains complained',
  'joke jokes joked boast boasts boasted estimate estimates estimated reckon reckons reckoned agree agrees agreed declare declares',
  'declared declaring promise promises promised promising vow vows vowed swear swears swore reiterate reiterates reiterated',
  'speculate speculates speculated theorize theorized quip quips quipped caution cautions cautioned lament laments lamented tell',
  'recall recalls recalled charge charges charged deny denies denied',
);
/** Verbs of speech whose clause without *that* must show itself by its subject, a pronoun or a name: `reported nobody was hurt`. */
export const BARE_IF_CLEAR: ReadonlySet<string> = words(
  'announce announces announced announcing confirm confirms confirmed reveal reveals revealed report reports reported reporting',
  'write writes wrote stress stresses stressed tweet tweets tweeted mention mentions mentioned recall charge',
);
