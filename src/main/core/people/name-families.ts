/**
 * Given names that are one name in several languages or romanisations which no rule of letters joins: a line a name,
 * without accents.
 *
 * - Slavic: the Russian, Ukrainian and Belarusian forms of one name, as BGN/PCGN romanises them (Russian 1947,
 *   Ukrainian 2019), as ISO 9 and passports (ICAO Doc 9303, part 3, section 6) do, and as the French press writes them.
 * - Arabic: its script leaves short vowels out, so that each country's Latin spelling supplies its own (UNGEGN, report on
 *   the romanisation of Arabic, describes them; French forms are those of the Maghreb).
 */
const FAMILIES = `
alexander aleksandr aleksander alexandr alexandre oleksandr oleksander aliaksandr
alexei alexey aleksei aleksey aleksej oleksiy oleksii oleksij
anatoly anatoli anatoliy anatolii anatolij
andrei andrey andrej andriy andrii andrij
dmitry dmitri dmitriy dmitrii dmitrij dimitri dmytro
ekaterina yekaterina iekaterina jekaterina kateryna
elena yelena ielena jelena olena
evgeny evgeni evgeniy evgenii yevgeny yevgeni yevgeniy evgueni yevhen evhen
grigory grigori grigoriy grigorii hryhoriy hryhorii
igor ihor
kirill kiril kyrylo
konstantin kostiantyn kostyantyn
mikhail mihail mykhailo mykhaylo
nikolai nikolay nikolaj mykola
oleg oleh
pavel pavlo
sergei sergey sergej serguei serhiy serhii serhij siarhei
vasily vasili vasiliy vasilii vassili vasyl
vitaly vitali vitaliy vitalii
vladimir wladimir volodymyr wolodymyr uladzimir
vladislav vladyslav
vyacheslav viacheslav viatcheslav
yulia yuliya yuliia julia iulia ioulia
yuri yury yuriy yurii yurij juri jurij youri iouri iurii

abdullah abdallah abdulla abdalla abdoullah
ahmed ahmad achmed
bashar bachar
fatima fatma fatimah
hussein husayn husein hussain hossein hoseyn houssein
ibrahim ebrahim ibraheem brahim
ismail ismael ismaeel
jamal gamal djamal
karim kareem
khalid khaled
mahmoud mahmud mahmood
mohammed muhammad mohamed mohammad mohamad muhammed mouhammad
mustafa mustapha moustafa moustapha mostafa
omar umar omer
osama usama oussama
rashid rasheed rachid
said saeed sayeed
sharif shareef cherif
suleiman sulayman soleiman suleyman souleymane
tariq tarek tarik
yusuf youssef yousef yousuf yusef youcef
zainab zeinab zaynab
`;

/** From each form of such a name to the form that stands for all of them. */
export const NAME_FAMILIES: ReadonlyMap<string, string> = new Map(
  FAMILIES.trim()
    .split(/\n+/u)
    .flatMap((line) => {
      const forms = line.split(' ');
      return forms.map((form): [string, string] => [form, forms[0] ?? form]);
    }),
);
