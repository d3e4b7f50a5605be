import { english } from './messages/catalogue';

/** What stands where nobody has said who it is, here and (*Analyst*) in releases until 2.x: nobody's name, however written. */
const PLACEHOLDERS: ReadonlySet<string> = new Set(
  ['Analyst', english.archive.unnamedAnalyst, english.interchange.unknownAnalyst].map((name) =>
    name.toLowerCase(),
  ),
);

/** Whether somebody has said who this is. */
export const isNamed = (name: string): boolean => {
  const said = name.trim();
  return said !== '' && !PLACEHOLDERS.has(said.toLowerCase());
};

/** How an analyst is called; who has not said so is said to be unnamed, in whatever file the name stands. */
export const calledBy = (name: string): string =>
  isNamed(name) || name === english.interchange.unknownAnalyst ? name : english.archive.unnamedAnalyst;
