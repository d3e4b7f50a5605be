/** Traffic Light Protocol 2.0 labels (first.org/tlp), or none. Labels are never translated. */
export const MARKINGS = [
  'none',
  'TLP:CLEAR',
  'TLP:GREEN',
  'TLP:AMBER',
  'TLP:AMBER+STRICT',
  'TLP:RED',
] as const;
export type Marking = (typeof MARKINGS)[number];
