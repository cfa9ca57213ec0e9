export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What can be put on a BPMN diagram that is drawn. */
export interface Drawing {
  registry: { get(id: string): (Box & { id: string }) | undefined };
  /** gives the element a class */
  mark(id: string, marker: string): void;
  overlays: { add(id: string, overlay: { position: { top?: number; left?: number; bottom?: number; right?: number }; html: HTMLElement; scale?: boolean | { min?: number; max?: number } }): void };
  onClick(act: (id: string) => void): void;
}
