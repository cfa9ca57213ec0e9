export interface RegistryCell {
  column: string;
  before: string | null;
  after: string | null;
}

export interface RegistryChange {
  kind: 'ADDED' | 'CHANGED' | 'ENDED';
  entry: string;
  cells: RegistryCell[];
}

/** What an import would bring about. */
export interface RegistryPreview {
  rows: number;
  added: number;
  changed: number;
  ended: number;
  unchanged: number;
  changes: RegistryChange[];
}
