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

/** Verbs of speech that no clause without *that* follows: what stands behind them is their object. */
export const WITHOUT_BARE_CLAUSE: ReadonlySet<string> = words(
  'accuse accuses accused ask asks asked asking announce announces announced address blame blames blamed call calls called',
  'condemn condemns condemned criticise criticised criticize criticized defend defends defended denounce denounces denounced',
  'describe describes described discuss dismiss dismisses dismissed praise praises praised quote quotes quoted reject rejects',
  'rejected speak speaks spoke welcome welcomes welcomed write writes wrote answer answers answered confirm confirms confirmed',
  'outline outlined read reads order orders ordered urge urges urged demand demands demanded express expresses expressed',
  'tweet tweets tweeted post posts posted list lists listed present presents cite cites cited mention mentions mentioned highlight',
  'highlights highlighted reveal reveals revealed report reports reported repeat repeats repeated stress stresses stressed',
);
/** Of these, those whose clause without *that* is known by its subject, a pronoun or somebody: `reported nobody was hurt`. */
export const BARE_IF_CLEAR: ReadonlySet<string> = words(
  'announce announces announced confirm confirms confirmed reveal reveals revealed report reports reported reporting write',
  'writes wrote stress stresses stressed',
);
