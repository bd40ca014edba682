import type { AgreementFacts } from '../../../domain/exchange/agreement-report/agreement-facts.ts';
import { ReportPage } from './report-page.tsx';
import { reportTitle } from './report-title.ts';

/** Around the page, where it stands alone. */
const surroundings = ':root { color-scheme: light dark; } body { margin: 0; } .agreement-report { margin: 2rem auto; }';

/** What may be loaded: nothing, and no script may run. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/** The report as one HTML file: its styles inside, no script, no address. Loads the renderer of markup when it is needed. */
export async function standaloneReport(facts: AgreementFacts, namesCoders: boolean): Promise<string> {
  const [{ renderToStaticMarkup }, { default: style }] = await Promise.all([
    import('react-dom/server'),
    import('./report-page.css?raw'),
  ]);
  const page = renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta httpEquiv="Content-Security-Policy" content={policy} />
        <meta name="viewport" content="width=device-width" />
        <title>{reportTitle(facts)}</title>
      </head>
      <body>
        <ReportPage facts={facts} namesCoders={namesCoders} heading="h1" />
      </body>
    </html>,
  );
  // React would escape the marks of a style; ours has none that could end it.
  return `<!doctype html>\n${page.replace('</head>', () => `<style>${surroundings}\n${style}</style></head>`)}\n`;
}
