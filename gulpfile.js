'use strict';

/**
 * The names that SharePoint Framework people type, each handing over to the same script as npm.
 * The build itself is Heft (see docs/architecture.md).
 *
 *   gulp bundle [--ship]            gulp package-solution [--ship]
 *   gulp serve [-- --port 4500]     gulp test            gulp clean
 */
const { spawn } = require('node:child_process');

/** What follows the task's name, without `--ship`: handed on to the script */
const given = process.argv.slice(3).filter((argument) => argument !== '--ship' && argument !== '--');
const mode = process.argv.includes('--ship') ? ['--production'] : [];

function run(command, ...parameters) {
  // On Windows npm and npx are .cmd files, which only a shell starts
  const child = spawn(command, parameters, { stdio: 'inherit', shell: process.platform === 'win32' });
  process.once('SIGINT', () => child.kill('SIGINT'));
  return child;
}

exports.bundle = () => run('npx', 'heft', 'build', '--clean', ...mode);
exports['package-solution'] = () => run('npx', 'heft', 'package-solution', ...mode);
exports.serve = () => run('npm', 'start', '--', ...given);
exports.test = () => run('npm', 'test');
exports.clean = () => run('npm', 'run', 'clean');
