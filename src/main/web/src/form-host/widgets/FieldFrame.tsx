import { Description, Errors, Label } from '@bpmn-io/form-js-viewer';
import type { ComponentChildren } from 'preact';
import type { FieldProps } from '../host';

/** Label, help and errors around a widget, in the shape of form-js's own fields. */
export function FieldFrame(props: FieldProps<unknown> & { kind: string; labelFor?: string; children: ComponentChildren }) {
  const { field, domId, errors = [], disabled, readonly } = props;
  const state = [errors.length ? 'fjs-has-errors' : '', disabled ? 'fjs-disabled' : '', readonly ? 'fjs-readonly' : ''].join(' ');
  return (
    <div class={`fjs-form-field fjs-form-field-${field.type} hf-field hf-field-${props.kind} ${state}`}>
      <Label id={`${domId}-label`} htmlFor={props.labelFor ?? domId} label={field.label} required={field.validate?.required} />
      {props.children}
      <Description id={`${domId}-description`} description={field.description} />
      <Errors id={`${domId}-error-message`} errors={errors} />
    </div>
  );
}

export function describedBy(domId: string): string {
  return `${domId}-description ${domId}-error-message`;
}
