import type { PhotoFound } from '../../../photos';

/** Colors of a drawn person */
interface Colors {
  readonly background: string;
  readonly hair: string;
  readonly skin: string;
  readonly clothes: string;
}

/** Length of a side in pixels, as SharePoint's large photos have it */
const side: number = 240;

/** A drawing in place of a photo, with some hundred bytes: nobody's face stands for "somebody else". */
function drawn({ background, hair, skin, clothes }: Colors): PhotoFound {
  const svg: string =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 24 24">` +
    `<path fill="${background}" d="M0 0h24v24H0z"/><circle cx="12" cy="9.5" r="5.6" fill="${hair}"/>` +
    `<circle cx="12" cy="10.6" r="4.2" fill="${skin}"/><path fill="${clothes}" d="M3 24c0-5 4-7.6 9-7.6s9 2.6 9 7.6z"/></svg>`;
  return {
    kind: 'photo',
    // Nothing is compared, so nobody needs the pixels
    picture: { image: undefined, blob: new Blob([svg], { type: 'image/svg+xml' }), width: side, height: side }
  };
}

/** The person's photo of today. */
export const newPhoto: PhotoFound = drawn({ background: '#d9eaf7', hair: '#4b2e20', skin: '#e8b894', clothes: '#0f6cbd' });

/** Their photo of before. */
export const oldPhoto: PhotoFound = drawn({ background: '#f3e2d0', hair: '#1f1a17', skin: '#e8b894', clothes: '#8a3b12' });
