/** The faces a brief is set in, and those that step in where these have no glyph. */
export const FACES = {
  serif: 'SourceSerif4_400Regular.ttf',
  'serif-italic': 'SourceSerif4_400Regular_Italic.ttf',
  'serif-strong': 'SourceSerif4_600SemiBold.ttf',
  /** Cut for large sizes: finer lines, tighter fit. */
  'serif-display': 'SourceSerif4Display-Semibold.ttf',
  sans: 'SourceSans3_400Regular.ttf',
  'sans-italic': 'SourceSans3_400Regular_Italic.ttf',
  'sans-strong': 'SourceSans3_600SemiBold.ttf',
  'wide-serif': 'NotoSerif_400Regular.ttf',
  'wide-serif-italic': 'NotoSerif_400Regular_Italic.ttf',
  'wide-serif-strong': 'NotoSerif_600SemiBold.ttf',
  'wide-sans': 'NotoSans_400Regular.ttf',
  'wide-sans-strong': 'NotoSans_600SemiBold.ttf',
  arabic: 'Amiri_400Regular.ttf',
  hebrew: 'NotoSansHebrew_400Regular.ttf',
  symbols: 'DejaVuSans.ttf',
  /** Han in both forms, kana and bopomofo. */
  han: 'DroidSansFallbackFull.ttf',
  hangul: 'NanumGothic_400Regular.ttf',
} as const satisfies Record<string, string>;

export type FaceName = keyof typeof FACES;

/** A face that styles may ask for. */
export type TextFace =
  'serif' | 'serif-display' | 'serif-italic' | 'serif-strong' | 'sans' | 'sans-italic' | 'sans-strong';

/** The large ones last: they are read only for words that nothing else draws. */
const EVERYWHERE = ['arabic', 'hebrew', 'symbols', 'han', 'hangul'] as const;

/** In which order faces are asked for a glyph. Noto for wider Latin, Greek and Cyrillic, then by script. */
export const FALLBACKS: Readonly<Record<TextFace, readonly FaceName[]>> = {
  serif: ['serif', 'wide-serif', ...EVERYWHERE],
  'serif-italic': ['serif-italic', 'wide-serif-italic', ...EVERYWHERE],
  'serif-strong': ['serif-strong', 'wide-serif-strong', ...EVERYWHERE],
  'serif-display': ['serif-display', 'wide-serif-strong', ...EVERYWHERE],
  sans: ['sans', 'wide-sans', ...EVERYWHERE],
  'sans-italic': ['sans-italic', 'wide-sans', ...EVERYWHERE],
  'sans-strong': ['sans-strong', 'wide-sans-strong', ...EVERYWHERE],
};
