import { savePreference, readPreference } from '../../../ui/local-preference';
import { ZOOMS, type Zoom } from './pages';

/** How the preview is shown; kept on this computer alone. */
export interface PreviewSettings {
  readonly open: boolean;
  readonly zoom: Zoom;
  /** Its width, in percent of the window's. */
  readonly share: number;
}

const STORED_UNDER = 'attache.preview';
export const SHARES = { least: 28, usual: 40, most: 60 } as const;
const USUAL: PreviewSettings = { open: false, zoom: 'width', share: SHARES.usual };

/** What was kept; what is missing or makes no sense is as usual. */
export function readSettings(): PreviewSettings {
  try {
    const kept: unknown = JSON.parse(readPreference(STORED_UNDER) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return USUAL;
    const { open, zoom, share } = kept as Record<string, unknown>;
    return {
      open: open === true,
      zoom: ZOOMS.find((known) => known === zoom) ?? USUAL.zoom,
      share: withinShares(Number(share)),
    };
  } catch {
    return USUAL;
  }
}

export const keepSettings = (settings: PreviewSettings): void =>
  savePreference(STORED_UNDER, JSON.stringify(settings));

export function withinShares(share: number): number {
  return Number.isNaN(share) ? SHARES.usual : Math.min(Math.max(share, SHARES.least), SHARES.most);
}
