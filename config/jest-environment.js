const { default: JsdomEnvironment } = require('jest-environment-jsdom');
const { TestEnvironment: NodeEnvironment } = require('jest-environment-node');

/**
 * Tests run in Node.js, those called `*.dom.test.*` with a document. (Jest's own way, a comment at the top of the file, does not outlive the
 * compilation: "use strict" comes before it.)
 */
module.exports = class TestEnvironment {
  constructor(config, context) {
    return /\.dom\.test\.(js|tsx?)$/.test(context.testPath) ? new JsdomEnvironment(config, context) : new NodeEnvironment(config, context);
  }
};
