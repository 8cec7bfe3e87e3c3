import * as path from 'node:path';
import sharp from 'sharp';

/** Draws the two icons that a Teams app needs: `npx tsx scripts/teamsIcons.ts`. Sizes and colors by Microsoft's rules. */
const componentId: string = 'c5fc6932-92d9-4902-b60c-de0d8b6e629c';
const folder: string = path.join(__dirname, '..', 'teams');

/** Two overlapping portraits and an equals sign, on a grid of 192; `ink` and `paper` color it */
function drawing(ink: string, paper: string, background: string): string {
  const portrait = (x: number): string =>
    `<circle cx="${x}" cy="78" r="40" fill="${paper}" stroke="${ink}" stroke-width="8"/>
     <circle cx="${x}" cy="68" r="14" fill="${ink}"/>
     <path d="M${x - 24} 104 a24 20 0 0 1 48 0" fill="${ink}"/>`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 192 192">
    ${background}
    ${portrait(60)}${portrait(132)}
    <path d="M76 142 h40 M76 158 h40" stroke="${ink}" stroke-width="9" stroke-linecap="round"/>
  </svg>`;
}

async function main(): Promise<void> {
  // The color icon fills its 192 px square; the outline is white on nothing, 32 px
  const color: string = drawing('#ffffff', '#03787c', '<rect width="192" height="192" fill="#03787c"/>');
  const outline: string = drawing('#ffffff', 'none', '');
  await sharp(Buffer.from(color))
    .resize(192, 192)
    .png()
    .toFile(path.join(folder, `${componentId}_color.png`));
  await sharp(Buffer.from(outline), { density: 288 })
    .resize(32, 32)
    .png()
    .toFile(path.join(folder, `${componentId}_outline.png`));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
