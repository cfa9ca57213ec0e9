import { useMedia } from './useMedia';

/** Whether the screen is as narrow as a phone's. */
export const usePhone = () => useMedia('(max-width: 767px)');
