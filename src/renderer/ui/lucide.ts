import type { LucideProps } from '@lucide/svelte';
import type { Component } from 'svelte';

/** Any icon of the lucide set. */
export type LucideIcon = Component<LucideProps>;
