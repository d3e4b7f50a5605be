/**
 * Verbs that report speech. English forms are built from the lemma, French ones from the infinitive; what does
 * not follow the rule is written out. Drawn from general knowledge of both languages.
 */
import { words } from './list';

/** Regular English verbs of speech, as lemmas. A doubled consonant is marked by a trailing `*`. */
const ENGLISH_REGULAR = words(
  'accuse acknowledge add address admit* admonish advise affirm agree allege announce answer appeal argue',
  'articulate ask assert assess assure attest aver* avow bark beg* bellow blame blast bluster boast brag* brand',
  'bristle call caution challenge charge chide chime chuckle claim clarify comment compare complain concede conclude',
  'concur* condemn confess confide confirm contend counter cry cable crow declare decry defend demand denounce deny',
  'deplore describe detail dictate disagree disclose dismiss dispute disclaim email e-mail elaborate emphasise',
  'emphasize enthuse enumerate exclaim exhort explain express fire fret* fume gasp giggle gripe groan grouse growl',
  'grumble grunt gush hail hint highlight holler imply indicate inform inquire enquire insist interject interrupt',
  'intone joke jest jeer lament laugh lecture maintain marvel mention mock moan mumble murmur muse mutter nod* note',
  'object observe opine order outline phone plead pledge point ponder post praise preach predict press proclaim',
  'promise pronounce propose protest proffer question query quip* quote rail rant react reaffirm reason reassure',
  'recall recommend recite recollect recount refute reiterate reject rejoin relate relay remark remember remind',
  'remonstrate reminisce repeat reply report respond restate retort reveal roar scoff scold scream shout shriek sigh',
  'signal smile smirk snap* snarl sneer sniff snort sob* specify speculate sputter stammer state stipulate stress',
  'suggest summarise summarize surmise sum* taunt tease testify text theorise theorize thunder threaten tout trumpet',
  'tweet underline underscore urge utter venture verify voice volunteer vow wail warn whisper wonder worry yell',
  'issue release criticise criticize deadpan* acknowledge echo welcome recognise recognize reckon caption',
  'acquiesce advertise advocate allude amend apologise apologize ascertain bemoan berate bicker burble chant',
  'characterise characterize chirp clamor clamour coax commend commiserate conjure convey croak croon decree',
  'deduce denigrate deride despair dispatch divulge drawl drone effuse enjoin entreat expand expound extrapolate',
  'fulminate gloat grin growl hector hypothesize implore insinuate interpose justify lecture lisp moralise',
  'moralize notify opine ponder posit pontificate preface prod* profess quaver rasp regret* rejoice reproach',
  'reassert rhapsodise scorn shrug* shudder simper snicker snigger soothe splutter squeak squeal tattle temporise',
  'tout trill tut* undertake vaunt vilify whoop envisage evince extoll forewarn lauded laud paraphrase realise',
  'realize rebuke scrawl scribble stipulate unveil wisecrack deem discern hypothesise liken portray promulgate',
  'offer vent conjecture counsel extol* hypothesise imagine intimate lambast lambaste mention phrase riff* rebuff rebuke',
  'rebut* salute slam* stutter trumpet warble wheeze whine blurt bawl banter prophesy',
);

/** English verbs whose past is not in -ed; the last form of a line is the gerund. */
const ENGLISH_IRREGULAR = words(
  'say says said saying tell tells told telling write writes wrote written writing speak speaks spoke spoken speaking',
  'think thinks thought thinking feel feels felt feeling put puts putting hold holds held holding read reads reading',
  'foresee foresees foresaw foreseeing forecast forecasts forecasting swear swears swore swearing sing sings sang',
  'retell retells retold go goes went begins began continue',
  'continues continued continuing believe believes believed believing quip quips quipped quipping shoot shoots shot',
  'seeing respond reads reading',
  'deadpan deadpans deadpanned admits admitted',
);

/** Verbs that introduce reported words, but also mean other things: a cue only right beside the quotation. */
export const WEAK_CUES: ReadonlySet<string> = words(
  'go goes went begin begins began beginning put puts putting hold holds held holding read reads reading think',
  'thinks thought feel feels felt shoot shoots shot sing sings sang smile smiles smiled',
  'laugh laughs laughed fire fires fired nod nods nodded point points pointed order orders ordered press presses',
  'pressed address addresses addressed call calls called calling report reports hail charge charges charged detail',
  'details signal signals caption brand brands branded voice compare compares compared cable express test phone',
  'phoned detail outline question questions note text texts comment comments claim claims state states answer answers',
  'address demand demands remark remarks report reports promise promises reply protest protests charge appeal appeals',
  'offer offers offered quote quotes tweet post posts cry order challenge hint object welcome order welcomed believes believe believed',
  'issue issued issues release released releases conclude imagine recognise recognize imagined challenged defended defend defends face faces',
);

/** What somebody does to another's or their own words without saying them: only right before the quotation. */
export const ATTITUDES: ReadonlySet<string> = words(
  'expect expects expected expecting want wants wanted wanting hope hopes hoped hoping fear fears feared fearing seek seeks',
  'sought seeking need needs wish wishes wished envision envisions envisioned see sees saw seeing favor favors favored favour',
  'favours favoured prefer prefers preferred blame blames blamed blaming find finds found finding show shows showed showing',
  'mean means meant understood bet bets attribute attributes attributed oblige obliges obliged require requires required',
  'commit commits committed mandate mandates mandated provide provides provided guarantee guarantees guaranteed prohibit',
  'prohibits prohibited allow allows allowed call calls called cite cites cited citing dub dubs dubbed regard regards regarded',
  'define defines defined direct directs directed directing instruct instructs instructed instructing urging list lists listed intends intend intended plans planned aims aimed offer offers offered likened sensed dismissed',
);
export const FRENCH_ATTITUDES: ReadonlySet<string> = words(
  'attend attendent attendait attendu espère espèrent veut veulent voulait craint craignent cherche cherchent voit voient voyait',
  'préfère préfèrent retire réclame réclament exige exigent prévoit prévoient prévoyait dispose disposent disposait impose',
  'imposent imposait garantit garantissent interdit interdisent oblige obligent refuse refusent refusait promet promettent',
  'remet remettent punit punissait sanctionne définit définissait autorise prohibe souhaite souhaitent entend redoute redoutent vise visent défend défendent revendique revendiquent demande demandent fixe',
);

/** French verbs in -er, regular in present, imperfect, simple past and participle. */
const FRENCH_ER = words(
  'abonder accuser affirmer ajouter alerter analyser annoncer appeler argumenter articuler assener assener assurer',
  'attaquer avancer avertir aviser avouer bafouiller balbutier blaguer bougonner brandir calculer certifier chuchoter',
  'citer clamer commenter compléter conclure concéder confesser confier confirmer considérer conseiller constater',
  'conter contester continuer corriger crier critiquer déclarer décocher décréter demander démentir dénoncer déplorer',
  'détailler deviner dicter écarter enchaîner énoncer énumérer esquiver estimer évoquer exiger exhorter expliquer',
  'expliciter exploser exposer exprimer formuler fustiger glisser grincer grogner gronder hésiter hurler imaginer',
  'implorer indiquer informer ironiser insister interpeller interroger invoquer jubiler juger jurer justifier lâcher',
  'lamenter lancer louer marmonner marteler mentionner menacer minimiser mitrailler moquer murmurer narrer noter',
  'nuancer objecter observer opiner opposer ordonner parler pester plaider plaisanter pointer poser préciser',
  'préconiser présager pressentir proclamer professer promettre pronostiquer proposer protester questionner raconter',
  'railler rappeler rapporter rassurer réagir recommander réclamer réfuter regretter relater relativiser relever',
  'remarquer rembarrer renchérir répéter répliquer reprocher résumer rétorquer révéler revendiquer riposter rouspéter',
  'saluer signaler signer soulever souligner soupirer souhaiter spécifier stipuler suggérer supplier supposer',
  'tacler témoigner tempérer tempêter tancer théoriser tonner trancher tweeter twitter vanter vitupérer vociférer',
  'émettre redouter prophétiser persifler temporiser poursuivre positiver philosopher prôner qualifier réitérer exulter',
  'acquiescer arguer asséner augurer balayer cingler claironner clarifier clasher synthétiser alléguer applaudir',
  'exclamer insurger indigner étonner alarmer inquiéter emporter agacer féliciter offusquer enthousiasmer désoler amuser',
  'excuser impatienter interposer esclaffer émouvoir autoriser exaspérer résigner plaindre',
  'assumer déclamer pavoiser dédramatiser tonitruer minauder fanfaronner couper piquer taquiner relancer embrayer abréger éluder rebondir plastronner étrangler corner glapir grommeler claquer',
  'badiner ricaner rager gémir fulminer maugréer pérorer sermonner scander sourire ironiser pronostiquer',
);

/** French forms that follow another pattern: present, imperfect, simple past, participle. */
const FRENCH_IRREGULAR = words(
  'dite dits dites dit disent disait disaient dirent disant redit prédit prédisent prédisait écrit écrivent écrivait écrivit écrivant',
  'répond répondent répondait répondit répondu répondant reconnaît reconnait reconnaissent reconnaissait reconnut',
  'reconnu admet admettent admettait admit admis promet promettent promettait promit promis prévient préviennent',
  'prévenait prévenant prévint prévenu soutient soutiennent soutenait soutint soutenu maintient maintiennent maintenait',
  'maintenu convient convenait convenu souvient souvenait avertit avertissent avertissait averti réagit réagissent',
  'défend défendent défendait défendu défendue réjouit réjouissent réjoui réjouie mis mise met mettent répondant',
  'réagissait réagi renchérit renchérissent renchéri poursuit poursuivent poursuivait poursuivi conclut concluent',
  'concluait conclu résout transmet décrit décrivent décrivait croit croient croyait pense pensent pensait veut voit',
  'sourit sourient souri rit rient gémit gémi dément démentent démentait démenti définit définissent craint craignent',
  'craignait croyant interrompt apprend entend attend prétend prétendent prétendait prétendu reprend reprennent',
  'reprenait repris rejette rejettent rappelle rappellent appelle appellent rejeté complète complètent répète répètent',
  'révèle révèlent suggère suggèrent espère espèrent espérait espéré concède concèdent considère considèrent préfère',
  'relève relèvent soulève soulèvent martèle martèlent tempère tempèrent tempête énumère réitère assène allègue',
  'souffle soufflent soufflait soufflé plaignait plaint plaignent traduit traduisent ment garantit garantissent',
  'garanti applaudit réfléchit relit lit lisait met mettait émet émettent émis fait font faisait tranche',
  'exige résumé bondit lance tient tenait tenu veulent voulu espérant',
);

/** French forms that report speech only beside the quotation itself. */
export const WEAK_FRENCH_CUES: ReadonlySet<string> = words(
  'fait font faisait met mettait tient tenait tenu veut veulent voulu voit lit lisait ment appelle appellent appelé',
  'apprend attend rit rient transmet traduit sourit sourient souri pose posé signe signé signé avance avancé lance',
  'mis mise mettent porte relève soulève exposé expose parle parlent parlait parlé brandit opposé oppose balaie appeler propose tranche',
);

function englishForms(lemma: string): string[] {
  const doubled = lemma.endsWith('*');
  const base = doubled ? lemma.slice(0, -1) : lemma;
  const stem = doubled ? base + base.slice(-1) : base;
  if (/[^aeiou]y$/.test(base)) {
    return [base, `${base.slice(0, -1)}ies`, `${base.slice(0, -1)}ied`, `${base}ing`];
  }
  if (base.endsWith('e')) return [base, `${base}s`, `${base}d`, `${base.slice(0, -1)}ing`];
  return [base, /(?:s|sh|ch|x|z)$/.test(base) ? `${base}es` : `${base}s`, `${stem}ed`, `${stem}ing`];
}

function frenchForms(infinitive: string): string[] {
  if (!infinitive.endsWith('er')) return [];
  const stem = infinitive.slice(0, -2);
  const soft = stem.endsWith('g') ? `${stem}e` : stem.endsWith('c') ? `${stem.slice(0, -1)}ç` : stem;
  const grave = stem.replace(/é([^aeiouéè]+)$/, 'è$1');
  return [
    infinitive,
    ...['e', 'ent', 'é', 'ée', 'era', 'èrent'].map((ending) => stem + ending),
    ...['ait', 'aient', 'a', 'ant'].map((ending) => soft + ending),
    ...['e', 'ent'].map((ending) => grave + ending),
  ];
}

/** Every finite form, participle and gerund of an English verb of speech. */
export const ENGLISH_SPEECH: ReadonlySet<string> = new Set([
  ...Array.from(ENGLISH_REGULAR).flatMap(englishForms),
  ...ENGLISH_IRREGULAR,
]);

/** The same for French. */
export const FRENCH_SPEECH: ReadonlySet<string> = new Set([
  ...Array.from(FRENCH_ER).flatMap(frenchForms),
  ...FRENCH_IRREGULAR,
]);

/** Nouns that introduce somebody's words: “his remark that …”, “Réponse du commissaire : …”. */
export const SPEECH_NOUNS: ReadonlySet<string> = words(
  'accusation admission advice allegation announcement answer apology argument assertion assessment claim comment',
  'comments complaint contention conclusion declaration demand denial description explanation insistence mantra',
  'message objection observation pledge plea post posts prediction promise quip reaction rejoinder remark remarks',
  'reply response retort statement suggestion threat tweet verdict view vow warning words question assertion',
  'accusation affirmation annonce argument aveu avertissement boutade commentaire constat critique déclaration',
  'message mot mots phrase plaidoyer promesse propos question réaction remarque réplique réponse riposte tweet',
  'verdict analyse conseil',
);
