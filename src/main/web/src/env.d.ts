
declare module '*.vue' {
  import type { DefineComponent } from 'vue';
  const component: DefineComponent<object, object, unknown>;
  export default component;
}

declare module '*.css';
declare module 'flatpickr/dist/l10n/zh.js' {
  import type { CustomLocale } from 'flatpickr/dist/types/locale';
  export const Mandarin: CustomLocale;
}

interface BarcodeDetector {
  detect(source: ImageBitmapSource): Promise<{ rawValue: string }[]>;
}
declare const BarcodeDetector: { new (options?: { formats: string[] }): BarcodeDetector };
