import { createContext } from 'react';

/** Whether the figures that a panel shows are of earlier choices or coding, because new ones do not stand yet. */
export const OlderFigures = createContext(false);
