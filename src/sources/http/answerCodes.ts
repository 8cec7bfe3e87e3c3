/** The code of an HTML page in place of a picture, with status 200: a sign-in page, an access denied page, a proxy's page */
export const htmlAnswer: string = 'UnexpectedContentHtml';

/** The code of an error in JSON in place of a picture, with status 200 */
export const jsonAnswer: string = 'UnexpectedContentJson';
