import '../desktop/remove-peer-connections.ts';
import '../desktop/blocked-in-page.ts';
import '../desktop/stay-on-page.ts';
import '@mantine/core/styles.css';
import '@mantine/spotlight/styles.css';
import './global.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { chooseDesktop } from '../desktop/choose-desktop.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no place to draw on.');
createRoot(root).render(
  <StrictMode>
    <App desktop={chooseDesktop()} />
  </StrictMode>,
);
