/** One line of a `Menu`. */
export interface MenuItem {
  readonly label: string;
  readonly run: () => void;
  readonly keys?: string | undefined;
  readonly danger?: boolean | undefined;
  readonly disabled?: boolean | undefined;
  /** Makes it a choice that can stand or not. */
  readonly checked?: boolean | undefined;
  /** A hairline above this item. */
  readonly line?: boolean | undefined;
}
