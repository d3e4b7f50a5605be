import { stemOf } from '../stem';

/** Words of English and French that hold sentences together and speak for no theme. */
const WORDS = `
a an the this that these those some any each every no not nor and or but if then than as at by for from in into of off
on onto out over to up upon with within without about after before between through during under again once here there
when where why how what which who whom whose all both few more most other such only own same so too very just also
i me my mine we us our ours you your yours he him his she her hers it its they them their theirs one ones
is am are was were be been being have has had having do does did doing will would shall should can could may might must
said say says told tell tells asked ask asks added mr mrs ms dr s t d ll re ve m
un une le la les l de des du d au aux en dans par pour sur sous avec sans entre vers chez et ou ni mais donc or car que
qu qui quoi dont où ce cet cette ces se sa son ses leur leurs mon ma mes ton ta tes notre nos votre vos je j tu il elle
on nous vous ils elles y n ne pas plus moins très si comme quand lorsque puis alors aussi même tout tous toute toutes
est sont était étaient être été a ont avait avoir eu fait faire dit c m mme selon lui
`;

/** Their stems. */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(WORDS.split(/\s+/u).filter(Boolean).map(stemOf));
