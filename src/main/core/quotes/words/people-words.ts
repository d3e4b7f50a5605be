/** Words that say what somebody is. Drawn from general knowledge of English and French. */
import { words } from './list';

/** Honorifics: before a name, never part of it. Lower case, without their full stop. */
export const HONORIFICS: ReadonlySet<string> = words(
  'mr mrs ms miss mx dr prof sir dame madam rev fr hon rt messrs monsieur madame mademoiselle m mme mlle mm mmes me',
  'docteur maître herr frau señor señora signor signora sheikh sheik rabbi imam father sister brother saint st pr',
);

/** Titles that make a name of what follows when it is a single word: `Lord Penhallow` is one name. */
export const NOBLE_TITLES: ReadonlySet<string> = words(
  'lord lady baron baroness viscount count countess earl duke duchess prince princess king queen pope marquess emir',
  'roi reine prince princesse pape duc duchesse comte comtesse',
);

/** Ranks and offices as they are written short before a name. */
export const RANKS: ReadonlyMap<string, string> = new Map([
  ['gen', 'general'],
  ['lt', 'lieutenant'],
  ['col', 'colonel'],
  ['maj', 'major'],
  ['capt', 'captain'],
  ['sgt', 'sergeant'],
  ['adm', 'admiral'],
  ['brig', 'brigadier'],
  ['cmdr', 'commander'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gov', 'governor'],
  ['amb', 'ambassador'],
  ['pres', 'president'],
  ['prof', 'professor'],
]);

/** Who speaks for others without a name of their own in the text. */
export const SPOKES_HEADS: ReadonlySet<string> = words(
  'spokesman spokeswoman spokesperson spokespeople spokesmen official officials source sources insider insiders aide',
  'aides diplomat diplomats person people participant participants delegate delegates witness witnesses resident',
  'residents employee employees staffer staffers observer observers porte-parole responsable responsables diplomate',
  'diplomates fonctionnaire fonctionnaires témoin témoins proche proches habitant habitants conseillers collaborateur',
);

/** What a human being can be: office, profession, rank, relation. Heads of `the …`, `a …`, `… of …`. */
export const HUMAN_HEADS: ReadonlySet<string> = words(
  'accountant academic activist actor actress adjutant administrator admiral adviser advisor advocate agent ally ambassador',
  'analyst anchor anthropologist apprentice archbishop architect archivist artist assistant astronaut astronomer',
  'attache attorney auditor author baker banker barrister bishop biologist blogger boss boy brigadier broker builder',
  'campaigner candidate captain cardinal caretaker cashier ceo cfo cio coo cto cmo evp svp vp chair chairman chairperson chairwoman chancellor',
  'chaplain chef chemist chief chairperson child citizen clerk climatologist coach co-author co-chair co-founder',
  'collector colonel columnist commander commandant commentator commissioner comptroller conductor congressman',
  'congresswoman constable consul consultant contractor controller coordinator coroner correspondent councillor',
  'councilman councilwoman councilor counsel counsellor counterpart critic curator daughter dean defendant delegate',
  'democrat dentist deputy designer detective developer diplomat director dispatcher doctor driver economist editor',
  'educator elder electrician emissary employee engineer entrepreneur envoy epidemiologist executive expert farmer',
  'father fellow feminist filmmaker financier firefighter fisherman foreman founder general geographer geologist governor',
  'graduate grandfather grandmother guide head headteacher historian host husband immunologist inspector',
  'instructor intern interpreter investigator investor janitor journalist judge jurist justice king laureate lawmaker',
  'lawyer leader lecturer legislator librarian lieutenant linguist lobbyist lord magistrate major man manager marine',
  'marshal mathematician mayor mechanic mediator medic member meteorologist midwife migrant minister mother mp mep',
  'musician negotiator neighbour neighbor novelist nurse observer officer official ombudsman operator orator organiser',
  'organizer owner painter paramedic parent partner passenger pastor patient patrolman pharmacist philosopher',
  'photographer physician physicist pilot planner player plumber pm poet politician pollster porter premier president',
  'priest prime-minister prince princess principal prisoner producer professor programmer promoter prosecutor',
  'protester psychiatrist psychologist publisher queen quartermaster ranger rapporteur receptionist recruit rector',
  'referee refugee registrar reporter representative republican researcher resident retiree reviewer rival sailor',
  'scholar scientist seaman secretary-general secretary senator sergeant sheriff shopkeeper signatory singer sister',
  'skipper sociologist soldier solicitor solicitor-general son speaker specialist spokesman spokesperson spokeswoman',
  'statistician steward strategist student superintendent supervisor surgeon surveyor survivor tactician teacher',
  'technician technologist tenant toxicologist trader trainee trainer translator treasurer trucker trustee tutor',
  'undersecretary under-secretary vet veteran veterinarian vicar vice-president vice-chair victim virologist',
  'volunteer voter warden widow widower wife winner witness woman worker writer youth whistleblower woman',
  'accuser adjudicator aviator bailiff bartender bookkeeper bricklayer burglar butcher carpenter carer cleaner comedian',
  'composer cook courier craftsman crewman cyclist dancer dealer deckhand dockworker electrician envoy ethicist exile',
  'financier fisher fishmonger forecaster forester fundraiser gardener grocer guardsman gunner hairdresser handler',
  'helmsman herder hostage hunter illustrator importer innkeeper innovator inventor keeper landlady landlord legislator',
  'machinist mathematician merchant metallurgist miner monk motorist nanny navigator nun oceanographer oncologist',
  'orderly pathologist pensioner peer pensioners photojournalist playwright plaintiff plasterer policeman policewoman',
  'policymaker politician prefect preacher printer privates psychotherapist radiologist rabbi rancher rebel retailer',
  'rower ruler salesman saleswoman sculptor seafarer seamstress seismologist seller serviceman settler shepherd',
  'shipbuilder shopper sniper spouse stationmaster stockbroker superintendent surgeon suspect swimmer tailor',
  'technocrat tiler tourist trapper traveller traveler treasurer undertaker unionist urbanist user vendor vintner',
  'virologist visitor waiter waitress warden weaver welder whistle-blower winemaker workman apprentice apprentices',
  'attacker fighter gunman negotiators reservist separatist conscript cadet airman corporal private petty marine',
  'aide-de-camp cabinet-minister ex-president ex-general ex-diplomat ex-official superintendent magistrate constable',
  'jurist counterparts compatriot predecessor successor deputy subordinate superior classmate roommate boyfriend',
  'girlfriend fiancé fiancée cousin uncle aunt nephew niece grandson granddaughter stepfather stepmother spouse',
  'toddler teen teenager adult elder millionaire billionaire tycoon magnate mogul philanthropist centrist liberal',
  'conservative socialist nationalist hardliner moderate backbencher frontbencher whip incumbent challenger nominee',
  'appointee delegate figure figures loyalist loyalists insurgent insurgents rival rivals regulator skeptic skeptics',
  'sceptic sceptics detractor detractors proponent proponents watcher watchers dissident dissidents voice',
  // peoples: the plural in English, where the singular is mostly an adjective
  'americans argentines australians austrians belgians brazilians bulgarians canadians chileans colombians croats czechs',
  'danes dutchman dutchmen egyptians englishman europeans finns frenchman frenchwoman germans greeks hungarians icelanders',
  'indians iranians iraqis irishman israelis italians koreans kurds lebanese lithuanians latvians estonians mexicans moroccans',
  'nigerians norwegian norwegians pakistanis palestinians poles romanians russians saudis scotsman serbs slovaks spaniard',
  'spaniards swedes swiss syrians taiwanese texan texans turks ukrainians britons briton venezuelans welshman afghans',
  // plural and anonymous heads
  'officials spokesman aides advisers analysts experts critics diplomats sources lawmakers investigators prosecutors',
  'police officers residents researchers economists scientists authorities ministers leaders workers protesters',
  'campaigners activists doctors nurses families relatives observers insider insiders source person people man woman',
  'participant participants witnesses negotiators delegates commanders soldiers farmers teachers allies supporters',
  'opponents organisers organizers lawyers judges senators democrats republicans traders investors academics veterans',
  'passer-by bystander bystanders colleague colleagues colleague friend friends neighbour aide ex-minister',
  // French
  'accusé accusée aide-soignant aide-soignante ancien ancienne anthropologue apprenti apprentie archéologue archiviste',
  'astronome assureur astronaute ambulancier aumônier banlieusard barreur bénévole bergère berger bibliothécaire',
  'biologiste blessé boucher boulanger boulangère bourgmestre brigadier cadre caissière caissier camarade candidat',
  'candidate capitaine caporal cardinal cavalier centriste champion charpentier chimiste chroniqueur chroniqueuse',
  'cinéaste client cliente coiffeur collaboratrice combattant comédien comédienne commerçant commerçante compagnon',
  'compagne compositeur concierge concurrent conférencier conjoint conscrit conservateur consul contremaître',
  'contrôleur correspondant correspondante couturière cuisinier curé cycliste danseur danseuse démographe défenseur',
  'défenseure délégué déléguée dentiste dessinateur détective détenu dissident docker douanier échevin échevine',
  'écologue éditorialiste électricien employé employée ébéniste essayiste évêque exploitant exploitante exportateur',
  'facteur factrice fermier fermière fils fille fleuriste forgeron garagiste garde gardien gardienne gendarme géologue',
  'gestionnaire géopolitologue gradé gradée grutier grutière guide hôtelier humoriste hydrologue imam immunologue',
  'industriel industrielle influenceur informaticien intellectuel interlocuteur interlocutrice interprète inventeur',
  'investisseur jardinier lauréat lauréate lecteur lectrice libraire locataire magistrat magistrate maraîcher marchand',
  'marchande mareyeur marin marinier mathématicien mécanicien menuisier mère père frère sœur météorologue militaire',
  'mineur modéré moniteur navigateur navigatrice négociant nutritionniste océanographe opposant opposante',
  'organisateur organisatrice orateur oratrice parent parlementaire paysan paysanne peintre penseur pilote plombier',
  'poète policier policière pompier pompière présentateur présentatrice prêtre prévisionniste proche procureure',
  'programmateur promoteur propriétaire prisonnier psychiatre quinquagénaire quadragénaire sexagénaire septuagénaire',
  'signataire trentenaire octogénaire rapporteure référent référente réalisateur réalisatrice réfugié réfugiée régulateur rabbin',
  'routier sage-femme salarié salariée scientifique serveur serveuse sidérurgiste socialiste soldate sommelier',
  'soudeur soudeuse stratège superviseur supporteur survivant survivante syndicaliste tisserand trader traducteur',
  'traductrice transporteur urbaniste usager vendeur vendeuse vigneron vigneronne virologue viticulteur viticultrice',
  'voix voyageur volontaire ouvriers agents agriculteurs anciens pêcheurs marins soignants syndicalistes militaires',
  'négociateurs parlementaires magistrats enquêteurs observateurs analystes opposants ministres chercheurs avocats',
  'acteur actrice adjoint adjointe administrateur administratrice agent agriculteur agricultrice amiral ambassadeur',
  'ambassadrice analyste ancien animateur animatrice architecte artisan artiste assistant assistante attaché attachée',
  'auteur auteure autrice avocat avocate banquier banquière bâtonnier capitaine chancelier chancelière chargé chargée',
  'chauffeur chef cheffe chercheur chercheuse chirurgien chirurgienne citoyen citoyenne climatologue coauteur',
  'cofondateur cofondatrice collègue colonel commandant commandante commissaire conducteur conductrice conseiller',
  'conseillère constructeur consultant consultante coordinateur coordinatrice coordonnateur créateur créatrice',
  'dirigeant dirigeante directeur directrice diplomate docteur docteure écologiste économiste écrivain écrivaine',
  'éditeur éditrice éleveur éleveuse élu élue enseignant enseignante entrepreneur entrepreneuse envoyé envoyée',
  'épidémiologiste expert experte étudiant étudiante fonctionnaire fondateur fondatrice géographe gérant gérante',
  'général générale gouverneur gouverneure greffier greffière habitant habitante haut-commissaire historien',
  'historienne homme femme infirmier infirmière ingénieur ingénieure inspecteur inspectrice intéressé intéressée',
  'invité invitée journaliste juge juriste lieutenant maire maréchal médecin médiateur médiatrice membre militant',
  'militante ministre modérateur modératrice musicien musicienne négociateur négociatrice notaire officier ouvrier',
  'ouvrière participant participante patron patronne pêcheur pêcheuse pharmacien pharmacienne philosophe physicien',
  'physicienne pilote politicien politologue porte-parole préfet préfète premier-ministre président présidente',
  'procureur procureure producteur productrice professeur professeure psychologue rapporteur rapporteuse recteur',
  'rectrice rédacteur rédactrice représentant représentante résident résidente responsable retraité retraitée',
  'riverain riveraine romancier romancière secrétaire sénateur sénatrice sociologue soldat source spécialiste',
  'syndicaliste technicien technicienne témoin trésorier trésorière universitaire vétérinaire vice-président',
  'vice-présidente victime voisin voisine volontaire député députée eurodéputé eurodéputée proviseur ex-ministre',
  'entourage collègue confrère consœur responsables experts députés élus sources diplomates proches riverains habitants économistes sidérurgistes syndicats',
);

/** Peoples, as French writes them: with a capital the word is somebody. */
export const FRENCH_PEOPLES: ReadonlySet<string> = words(
  'allemand allemande américain américaine anglais anglaise autrichien autrichienne belge britannique bulgare canadien',
  'canadienne chinois chinoise coréen coréenne croate danois danoise égyptien espagnol espagnole estonien estonienne européen',
  'européenne finlandais finlandaise français française grec grecque hongrois hongroise indien indienne irakien iranien',
  'iranienne irlandais irlandaise islandais israélien israélienne italien italienne japonais japonaise letton lettonne libanais',
  'lituanien lituanienne luxembourgeois luxembourgeoise marocain marocaine néerlandais néerlandaise norvégien norvégienne',
  'palestinien polonais polonaise portugais portugaise roumain roumaine russe serbe slovaque slovène suédois suédoise suisse',
  'syrien tchèque tunisien turc turque ukrainien ukrainienne parisien parisienne breton bretonne',
);

/** Offices that one person holds at a time: `the president` need not be somebody whom the text has named. */
export const OFFICES: ReadonlySet<string> = words(
  'president premier pm king queen pope chancellor governor mayor judge prosecutor coroner sheriff speaker minister',
  'secretary ambassador chair chairman chairwoman ceo pontiff commissioner general owner landlord pilot driver',
  'spokesman spokeswoman spokesperson official source person people aide diplomat officer man woman boy girl child',
  'victim suspect defendant plaintiff author reporter interviewer moderator father mother son daughter wife husband',
  'président présidente ministre roi reine pape chancelier chancelière maire juge procureur procureure préfet préfète',
  'ambassadeur ambassadrice général porte-parole responsable source diplomate homme femme victime suspect auteur',
);

/** Groups of people that speak as one body. */
export const ORGANISATION_HEADS: ReadonlySet<string> = words(
  'academy administration agency airline airlines alliance army assembly association authority authorities bank bar',
  'battalion board body bureau bundestag bundeswehr cabinet campaign caucus centre center chamber charity church city',
  'club coalition college commission committee community company companies confederation conference congress',
  'conglomerate congregation consortium cooperative corporation corps council country court delegation democrats',
  'department embassy executive exchange faculty federation firm force forces guard forum foundation fund government group',
  'headquarters hospital institute institution inspectorate international laboratory league legislature',
  'library lobby magistracy manufacturer maker market media military ministry mission movement museum navy network',
  'newspaper ngo office operator opposition organisation organization outlet panel parliament party partnership plant',
  'police port presidency press project regulator republicans regiment retailer school secretariat senate service',
  'society staff startup state station studio supplier syndicate taskforce task-force team think-tank thinktank town treasury',
  'tribunal trust union university utility watchdog workshop airforce council inc ltd llc plc corp co gmbh ag sa',
  'startup factory mill shipyard yard carrier insurer lender broker brokerage builder charity developer contractor',
  'publisher broadcaster operator producer supplier miner shipper utility consultancy nonprofit non-profit thinktank',
  'academy aquarium archive brigade broadcaster chancellery college crew directorate division embassy faction fleet',
  'garrison hospital inquiry jury legation lobby magazine mine ministries monastery mosque observatory orchestra',
  'parish prefecture programme province quango seminary squadron staff subcommittee subsidiary superintendency',
  'temple theatre troupe troop troops unit vatican warehouse secretariat monitor',
  'kremlin pentagon nato un eu commission unicef unesco observatory industries technologies systems holdings partners',
  'research consulting analytics airways motors energy pharmaceuticals labs ventures associates bloc secretariat',
  'antenne brigade cellule chancellerie constructeur consortium diocèse division enseigne équipe équipementier escadron',
  'exploitant filiale gendarmerie groupement hebdomadaire industriel journal maison magazine opérateur ordre organisme',
  'parc patronat quotidien radio rédaction revue siège start-up usine revue confédération mutuelle banque-centrale',
  'académie administration agence alliance ambassade armée assemblée association autorité banque barreau bureau',
  'cabinet caisse centre chambre club collectif comité commission commune communauté compagnie confédération conseil',
  'consortium coopérative cour délégation département direction école entreprise état fédération firme fondation fonds',
  'force forces front gouvernement groupe hôpital institut institution laboratoire ligue mairie ministère mission',
  'mouvement musée observatoire office ong opposition organisation parlement parquet parti police préfecture présidence',
  'région réseau section secrétariat sénat service société syndicat tribunal union université ville métropole élysée',
  'matignon quai',
);

/** What a business or body is called once its name is known. */
export const COMPANIES: ReadonlySet<string> = words(
  'company firm group agency organisation organization bank airline maker manufacturer operator startup think-tank charity',
  'retailer publisher broadcaster supplier shipyard association union société entreprise groupe agence organisation banque',
  'compagnie constructeur opérateur association syndicat industriel équipementier exploitant firme',
);

/** What ministers and secretaries are in charge of. */
export const PORTFOLIOS: ReadonlySet<string> = words(
  'state defense defence interior finance justice health education energy trade commerce labor labour agriculture transportation',
  'transport homeland security intelligence affairs staff house treasury war navy army force environment climate culture foreign',
  'development planning economy industry home exchequer parliament senate republic opposition nations operations communications',
  'policy research strategy tourism sports housing immigration innovation digital science technology fisheries veterans budget',
  'défense intérieur finances justice santé éducation énergie commerce travail agriculture transports sécurité affaires étrangères',
  'environnement climat culture économie industrie budget outre-mer armées logement sports numérique recherche écologie europe',
  'mobilité mer tourisme jeunesse ville comptes république opposition coopération',
);

/** Papers that say things. */
export const DOCUMENT_HEADS: ReadonlySet<string> = words(
  'accord act cable chart compass concept deck slide tape recording affidavit agreement analysis annex blueprint code convention doctrine excerpt footnote forecast framework index',
  'outlook pact paragraph passage preamble regulation roadmap scorecard section subsection',
  'agreement analysis annex article assessment audit bill book brief briefing brochure bulletin charter',
  'circular clause communique communiqué complaint complaints constitution contract decision declaration decree',
  'directive document dossier draft editorial email e-mail essay filing findings guidance guidelines indictment invoice',
  'judgment judgement law lawsuit leaflet letter manifesto manual message memo memorandum memoir minutes motion note notice',
  'opinion order pamphlet paper petition plan plaque policy poll post proposal prospectus protocol reading record',
  'registry release report resolution review ruling script statement statute strategy study submission subpoena',
  'suit summary survey testimony text transcript treaty tweet verdict warrant website white-paper will',
  'accord arrêt arrêté article avis bilan charte circulaire clause communiqué compte-rendu constitution contrat',
  'courriel courrier décision déclaration décret directive document dossier enquête étude jugement lettre livre loi',
  'manifeste mémo message note ordonnance pétition plainte programme projet proposition protocole rapport règlement résolution',
  'sondage statut stratégie texte traité tribune',
);

/** Sayings have no author. */
export const SAYING_HEADS: ReadonlySet<string> = words(
  'adage aphorism axiom cliché dictum joke maxim mantra motto proverb quip rumor rumour saying',
  'refrain wisdom truism blague dicton adage formule maxime proverbe rumeur refrain légende plaisanterie',
);

/** Families of roles: two words of one family can mean the same person. */
export const ROLE_FAMILIES: readonly ReadonlySet<string>[] = [
  words(
    'doctor physician surgeon medic medical medicine hospital clinic diseases epidemiologist virologist immunologist',
    'paediatrician pediatrician cardiologist psychiatrist oncologist médecin docteur docteure chirurgien hôpital',
  ),
  words(
    'admiral general colonel commander captain brigadier marshal lieutenant major sergeant officer soldier fleet army',
    'navy brigade base regiment troops amiral général colonel commandant capitaine commande militaire marine armée',
  ),
  words(
    'lawyer attorney counsel solicitor barrister jurist law legal avocat avocate juriste droit juridique',
  ),
  words(
    'professor academic scholar researcher historian scientist lecturer university college institute chercheur',
    'chercheuse professeur professeure universitaire université historien historienne institut',
  ),
  words(
    'lawmaker republican democrat independent senator congressman congresswoman representative mp mep legislator deputy parliamentarian député',
  ),
  words(
    'leader leads head heads chief chair chairs chairman chairwoman president director runs boss dirige préside',
    'dirigeant dirigeante patron patronne président présidente chef cheffe',
  ),
  words('economist economics finance économiste économie analyst analyste'),
  words(
    'diplomat envoy ambassador negotiator diplomate ambassadeur ambassadrice négociateur négociatrice émissaire',
  ),
  words('farmer farm farms breeder agriculteur agricultrice éleveur éleveuse paysan'),
  words('businessman businesswoman entrepreneur executive ceo owner founder entrepreneuse patron gérant'),
  words('engineer technician mechanic ingénieur ingénieure technicien'),
  words('pilot aviator captain pilote'),
];
