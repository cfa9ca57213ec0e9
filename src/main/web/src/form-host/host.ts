import type { FormComponent } from '../lib/types';

/** What the widgets of one form share with its host. */
export interface Host {
  /** where the form's own calls go, such as `/api/tasks/{id}` */
  path: string;
  /** uploads under way; a form with open uploads is not sent */
  pending: Set<string>;
  /** the document as it stands */
  values(): Record<string, unknown>;
  components: FormComponent[];
  /** somebody has tried to send the form: what is missing may be said */
  tried: boolean;
  /** one form for many cases at once */
  bulk: boolean;
}

export function flatten(components: FormComponent[]): FormComponent[] {
  return components.flatMap((component) => [component, ...flatten(component.components ?? [])]);
}

export function widgetOf(field: FormComponent): string | undefined {
  return field.properties?.widget;
}

/** Props that form-js gives to a field component. */
export interface FieldProps<T> {
  field: FormComponent & { description?: string; validate?: { required?: boolean } };
  value: T;
  errors?: string[];
  disabled?: boolean;
  readonly?: boolean;
  domId: string;
  onChange(change: { value: unknown }): void;
  onBlur?(): void;
  onFocus?(): void;
}
