const words = (...lists: readonly string[]): ReadonlySet<string> =>
  new Set(lists.flatMap((list) => list.split(' ')));

/** Abbreviations whose full stop ends no sentence. The extraction of quotes rests on this list: see CONTRIBUTING. */
export const ABBREVIATIONS: ReadonlySet<string> = words(
  'mr mrs ms dr prof sr jr st gen col maj capt cmdr lt sgt adm brig sen rep gov pres amb rev hon messrs mm',
  'inc ltd co corp vs etc no nos vol art fig ca approx dept est jan feb mar apr jun jul aug sep sept oct nov dec',
  'ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn',
  'tex va vt wash wis wyo ph cf al p pp ed eds tel m mme',
);

/** Those of them, and of German, that are written small and yet never end a sentence. */
export const SMALL_ABBREVIATIONS: ReadonlySet<string> = words(
  'vs ca approx cf p pp eds tel bzw vgl evtl ggf inkl',
);

/** Those that a number follows: small, they are words of their own elsewhere. */
export const BEFORE_NUMBERS: ReadonlySet<string> = words('no nos nr art fig vol abs');
