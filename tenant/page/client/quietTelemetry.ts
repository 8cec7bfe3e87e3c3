/**
 * Keeps MSAL from reporting to Microsoft, for which it has no switch: the module that it would load for that is here already, and reports
 * nothing. Names and numbers are those of sp-http-base 1.23.2: 314 hands out the reporter, 812 holds it.
 */
const loadedChunks = 'webpackJsonp_8496636c-2300-4915-abef-20de64c98d8b_1.23.2_';
const reporter = 314;
const reporterCode = 812;

class QuietReporter {
  public initialize(): void {
    /* reports nothing */
  }
  public track(): void {
    /* reports nothing */
  }
  public flush(): void {
    /* reports nothing */
  }
}

interface Exporter {
  d(exports: object, members: Readonly<Record<string, () => unknown>>): void;
}

export function keepMsalQuiet(): void {
  const chunks = (Reflect.get(window, loadedChunks) as unknown[] | undefined) ?? [];
  chunks.push([
    [reporter, reporterCode],
    {
      [reporter]: (_module: object, exports: object, { d }: Exporter) => {
        d(exports, { ApplicationInsights: () => QuietReporter });
      }
    }
  ]);
  Reflect.set(window, loadedChunks, chunks);
}
