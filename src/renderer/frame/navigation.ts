/** The views that the top bar names, in its order. */
export const NAVIGATION = [
  { name: 'read' },
  { name: 'quotes' },
  { name: 'people' },
  { name: 'themes' },
  { name: 'briefs' },
] as const;
