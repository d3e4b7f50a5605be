/** Small words of English and French, by what they do in a sentence. */
import { words } from './list';

export const DETERMINERS: ReadonlySet<string> = words(
  'the a an one another this that these those some several many two three four five its their his her our your my',
  'no every each both any few all most senior',
);
export const FRENCH_DETERMINERS: ReadonlySet<string> = words(
  "le la les l' un une des ce cet cette ces son sa ses leur leurs notre nos mon ma mes plusieurs certains certaines",
  'chaque quelques deux trois du au aux',
);

export const DEFINITE: ReadonlySet<string> = words('the this that its their his her');
export const FRENCH_DEFINITE: ReadonlySet<string> = words("le la les l' ce cet cette son sa leur du au");

export const PREPOSITIONS: ReadonlySet<string> = words(
  'about above across after against along amid among around as at before behind below beneath beside between beyond',
  'by despite down during except for from in inside into like near of off on onto out outside over past per since',
  'through throughout till to toward towards under underneath until unto up upon via with within without',
);
export const FRENCH_PREPOSITIONS: ReadonlySet<string> = words(
  "à au aux avec chez contre dans d' de des du depuis derrière dès devant durant en entre envers hors jusqu' malgré",
  "par parmi pendant pour sans sauf selon sous suivant sur vers outre concernant auprès d'après",
);

/** Words that begin a sentence with a capital and name nobody. */
export const COMMON_STARTERS: ReadonlySet<string> = words(
  'a about above according across additionally admittedly after again against all almost alone along already also',
  'although altogether always amid among an and another any anyone apart around as aside asked at away back because',
  'before behind below besides between beyond both briefly but by certainly clearly consequently critically currently',
  'deep despite during each earlier either else elsewhere especially even eventually ever every everyone everything',
  'except few finally first five following for formerly four fortunately from further furthermore generally given',
  'good had half has have having he hence her here his historically how however i if in indeed inside instead intended',
  'interviewed into is it its just last late later lately less let like many may maybe meanwhile might more moreover',
  'most much my naturally near nearly neither never nevertheless next no nobody none nonetheless nor not nothing notably',
  'now obviously of off often on once one only or other others otherwise our out outside over overall part perhaps',
  'please presumably previously privately publicly put quite rather really recently regardless sadly said say says second',
  'she should similarly since six so some someone something sometimes soon speaking specifically still such suddenly ten',
  'surely than that the their then there therefore these they this those though three through throughout thus to today',
  'together told tomorrow tonight too toward towards two typically ultimately under unfortunately unless unlike until',
  'up upon us usually very via was we well were what whatever when whenever where whereas wherever whether which while',
  'who whoever whom whose why with within without would yes yesterday yet you your asking being calling citing',
  'fewer fewest somebody someone anybody none neither responding replying writing announcing commenting addressing reached pressed questioned seen upset faced faced',
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september',
  'october november december jan feb mar apr jun jul aug sept sep oct nov dec spring summer autumn winter',
  'alors ainsi après au aujourd’hui auparavant aussi autant autre aux avant avec beaucoup bien car ce ceci cela celle',
  'celui certes ces cet cette chaque chez combien comme comment contre dans de déjà demain depuis dernière derrière des',
  'dès devant donc dont du durant elle elles en encore enfin ensuite entre et faut hier ici il ils interrogé interrogée',
  'invité jamais je jusque la là le les leur leurs lors lorsque lui mais malgré même moins n’ ne ni non nos notre nous on',
  'or ou où outre par parce parmi pas pendant peu plus plusieurs pour pourquoi pourtant près puis puisque quand que quel',
  'quelle quelques qui quoi rien sa sans sauf selon ses si sinon soit son sous souvent sur surtout tandis tant tous tout',
  'toute toutefois toutes très trop un une vers voici voilà vos votre vous y janvier février mars avril mai juin juillet',
  'août septembre octobre novembre décembre lundi mardi mercredi jeudi vendredi samedi dimanche d’après c’ s’ l’ d’ qu’',
  'caption photo image video watch listen related share read source sign contact advertisement follow subscribe updated',
  'published copyright correction opinion analysis exclusive breaking live world news politics business entretien',
);

/** Adverbs and auxiliaries that may stand between a subject and its verb. */
export const BETWEEN_SUBJECT_AND_VERB: ReadonlySet<string> = words(
  'also has have had was is were are be been being will would could should might may must can did does do not never ever',
  'already always again since then later recently often once still just only even soon now both all simply quickly',
  'reportedly repeatedly publicly privately briefly clearly famously further earlier previously immediately bluntly',
  'initially flatly merely largely sharply openly long first finally eventually too yet today yesterday tonight himself',
  "herself themselves itself meanwhile however twice therefore instead thus rather 'd 'll 've 're",
);
export const FRENCH_BETWEEN: ReadonlySet<string> = words(
  "a ont avait avaient est sont était étaient n' ne n s' se y en l' lui leur pas plus jamais aussi encore déjà",
  'toujours également ensuite bien donc alors enfin tout ainsi même aurait auraient',
);

export const CONJUNCTIONS: ReadonlySet<string> = words(
  'and but or nor yet so while whilst whereas because et mais ou car donc or puis tandis',
);

export const RELATIVE: ReadonlySet<string> = words(
  'who whom whose which that where when qui que dont où lequel laquelle lesquels auquel',
);

/** Lower-case words inside names. */
export const PARTICLES: ReadonlySet<string> = words(
  'van von der den de del della di da dos das du des la le el al bin ibn ben abu ter ten te zu zum zur af av y e',
);

/** Finite forms that end a noun phrase. */
export const PLAIN_VERBS: ReadonlySet<string> = words(
  'is are was were be been being am has have had do does did will would can could shall should may might must',
  'come comes came get gets got give gives take takes took want wants wanted keep keeps kept know knows knew',
  'remain remains remained seem seems seemed become becomes became need needs needed use uses used show shows showed',
  'leave leaves left sit sits sat stand stands stood run runs ran turn turns turned look looks looked try tries tried',
  'meet meets met bring brings brought raise raises raised pause paused choose chose refuse refused decline declined',
  'est sont était étaient fut furent sera seront a ont avait avaient eut aura auront va vont peut peuvent doit doivent',
  'veut veulent fait font devait pouvait reste restent semble semblent paraît devient prend prennent tient tiennent',
  'rit rient sourit sourient soupire hausse hoche secoue acquiesce grimace',
);

/** Forms of *to be* and *to become*: what follows says what the subject is. */
export const COPULAS: ReadonlySet<string> = words(
  'is are was were been become becomes became est sont était étaient fut furent devient devenu devenue',
);

/** Words that only French, or only English, uses all the time: enough to tell the two apart. */
export const FRENCH_MARKERS: ReadonlySet<string> = words(
  'le la les des est une dans que qui pour sur avec par pas ce cette du au et il elle',
);
export const ENGLISH_MARKERS: ReadonlySet<string> = words(
  'the of and to in is that for with was on by it as are his her has from said',
);
