import { FilePicker, Textarea, Textfield } from '@bpmn-io/form-js-viewer';
import { h } from 'preact';
import { type FieldProps, type FieldProps as Props, type Host, widgetOf } from './host';
import { activationCodeField } from './widgets/activation-code';
import { criterionField } from './widgets/criterion';
import { EnterpriseField } from './widgets/enterprise';
import { evidenceField } from './widgets/evidence';
import { positionField } from './widgets/position';
import { signatureField } from './widgets/signature';
import { typicalField } from './widgets/typical';

type Component = (props: FieldProps<never>) => unknown;
interface FormFields {
  register(type: string, component: unknown): void;
}
interface Sanitize {
  formField: Props<unknown>['field'];
  value: unknown;
}

/** Standard fields that become a widget when they carry its name in their properties. */
export function fieldsModule(host: Host) {
  const widgets: Record<string, Record<string, Component>> = {
    filepicker: { evidence: evidenceField(host) as Component },
    textfield: {
      position: positionField(host) as Component,
      enterprise: EnterpriseField as Component,
      criterion: criterionField(host) as Component,
      'activation-code': activationCodeField(host) as Component,
      signature: signatureField(host) as Component,
    },
    textarea: { typical: typicalField(host) as Component },
  };

  function upgraded(type: string, standard: unknown) {
    const plain = standard as Component & { config: { sanitizeValue?: (input: Sanitize) => unknown } };
    const choose = (field: Props<unknown>['field']) => widgets[type]?.[widgetOf(field) ?? ''];
    const Field = (props: FieldProps<never>) => h((choose(props.field) ?? plain) as never, props as never);
    Field.config = {
      ...plain.config,
      sanitizeValue: (input: Sanitize) => {
        if (!choose(input.formField)) return plain.config.sanitizeValue ? plain.config.sanitizeValue(input) : input.value;
        if (type === 'filepicker') return Array.isArray(input.value) && input.value.length ? input.value : null;
        return typeof input.value === 'string' ? input.value : '';
      },
    };
    return Field;
  }

  class Widgets {
    static $inject = ['formFields'];
    constructor(formFields: FormFields) {
      formFields.register('textfield', upgraded('textfield', Textfield));
      formFields.register('textarea', upgraded('textarea', Textarea));
      formFields.register('filepicker', upgraded('filepicker', FilePicker));
    }
  }
  return { __init__: ['hfWidgets'], hfWidgets: ['type', Widgets] };
}
