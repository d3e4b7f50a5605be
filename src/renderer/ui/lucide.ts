import type { IconProps } from '@lucide/svelte';
import type { Component } from 'svelte';

/** Any icon of the lucide set. */
export type LucideIcon = Component<IconProps, Record<string, never>, ''> | Component<IconProps>;
