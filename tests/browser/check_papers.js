// Opens every HTML paper in a real browser, on wide and narrow screens, light and dark, and prints
// it: what it says must be seen, reached and read by everybody, and nothing else may happen.
// node check_papers.js PROGRAM SAMPLES MODULES FOLDER
'use strict';

const { execFileSync } = require('node:child_process');
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { pathToFileURL } = require('node:url');

const [program, samples, modules, folder] = process.argv.slice(2);
const needed = (name) => {
  const found = path.join(modules, name);
  if (!existsSync(found)) {
    console.error(`error: ${found} is not there.\nhint: tests/run.sh dev`);
    process.exit(1);
  }
  return found;
};
const { chromium } = require(needed('playwright-core'));
const axe = readFileSync(needed('axe-core/axe.min.js'), 'utf8');
const validator = needed('vnu-jar/build/dist/vnu.jar');

// A window of 1280 px at 200 % is one of 640. What axe finds depends on neither width but for what
// is blocks on a narrow one.
const screens = [
  { width: 1280, height: 900, colorScheme: 'light', axe: true },
  { width: 1280, height: 900, colorScheme: 'dark', axe: true },
  { width: 640, height: 450, colorScheme: 'light' },
  { width: 320, height: 640, colorScheme: 'dark' },
  { width: 320, height: 640, colorScheme: 'light', axe: true },
];
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const internal = 'INTERNAL, NOT FOR RELEASE';

const findings = [];
const find = (paper, what) => findings.push(`${paper}: ${what}`);
const lines = (name) => readFileSync(path.join(__dirname, name), 'utf8').split('\n');
const hostile = lines('hostile_names').filter((name) => name);
const papers = lines('papers.list')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => {
    const [name, reader, pages] = line.split(/\s+/);
    const file = path.join(folder, `${name}.html`);
    return { name, file, isInternal: reader === 'internal', pages: Number(pages) };
  });
const withoutSpaces = (text) => text.replace(/\s+/g, '');

function validate() {
  const files = papers.map((paper) => paper.file);
  const command = ['-jar', validator, '--errors-only', '--format', 'json', '--stdout',
    '--exit-zero-always', ...files];
  const answer = JSON.parse(execFileSync('java', command, { encoding: 'utf8', maxBuffer: 1 << 26 }));
  for (const { url, lastLine, message } of answer.messages)
    find(path.basename(url || 'validator', '.html'), `line ${lastLine}: ${message}`);
}

// What a page does and shows; runs in the page.
function look(least) {
  const root = document.documentElement;
  const luminance = (color) => {
    const [red, green, blue] = color.match(/[\d.]+/g).map((part) => {
      const share = Number(part) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
    return (light + 0.05) / (dark + 0.05);
  };
  const page = getComputedStyle(document.body).backgroundColor;
  const seen = [];
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const says = [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim());
    if (says && parseFloat(style.fontSize) < least)
      seen.push(`letters of ${style.fontSize}: ${element.textContent.slice(0, 40)}`);
    if (style.fontStyle !== 'normal') seen.push(`italics: ${element.textContent.slice(0, 40)}`);
  }
  for (const bar of document.querySelectorAll('rect')) {
    const style = getComputedStyle(bar);
    const shown = [style.fill, style.stroke].filter((color) => color.startsWith('rgb'));
    if (!shown.some((color) => contrast(color, page) >= 3)) seen.push('a bar hardly to be seen');
  }
  const strange = document.querySelectorAll(
    'script, img, iframe, object, embed, link, form, input, a, base, audio, video, i, b');
  if (strange.length > 0) seen.push(`<${strange[0].localName}> is in it`);
  if ('touched' in window) seen.push('something was run');
  if (root.scrollWidth > root.clientWidth)
    seen.push(`${root.scrollWidth} px wide, on ${root.clientWidth}`);
  return seen;
}

async function onScreen(page, paper, screen) {
  const { width, height, colorScheme } = screen;
  const where = `${paper.name} at ${width} px, ${colorScheme}`;
  await page.setViewportSize({ width, height });
  await page.emulateMedia({ colorScheme });
  const least = await page.evaluate(() =>
    parseFloat(getComputedStyle(document.documentElement).fontSize));
  for (const each of await page.evaluate(look, least)) find(where, each);
  if (!screen.axe) return;
  const answer = await page.evaluate(
    (values) => window.axe.run(document, {
      runOnly: { type: 'tag', values }, resultTypes: ['violations'] }), standards);
  for (const { id, help, nodes } of answer.violations)
    find(where, `${id}: ${help}: ${nodes[0].html.slice(0, 120)}`);
}

async function open(browser, paper) {
  const context = await browser.newContext({ bypassCSP: true });
  const address = pathToFileURL(paper.file).href;
  await context.route('**/*', (route) => {
    if (route.request().url() === address) return route.continue();
    find(paper.name, `asked for ${route.request().url()}`);
    return route.abort();
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => find(paper.name, `script error: ${error.message}`));
  page.on('console', (message) => find(paper.name, `console: ${message.text()}`));
  page.on('dialog', (dialog) => {
    find(paper.name, `dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(axe);
  return page;
}

function checkPrinted(paper, pdf, text) {
  const count = Number(/Pages:\s+(\d+)/.exec(execFileSync('pdfinfo', [pdf], { encoding: 'utf8' }))[1]);
  if (count > paper.pages) find(paper.name, `${count} pages printed, not ${paper.pages}`);
  const printed = execFileSync('pdftotext', ['-raw', '-enc', 'UTF-8', pdf, '-'], { encoding: 'utf8' });
  const pages = printed.split('\f').slice(0, count);
  if (paper.isInternal)
    pages.forEach((page, number) => {
      if (!page.replace(/\s+/g, ' ').includes(internal)) find(paper.name, `page ${number + 1} does not say ${internal}`);
    });
  else if (text.includes(internal)) find(paper.name, `says ${internal}`);
  // A word that is parted at a line's end is joined again; other scripts are shaped by the fonts.
  const joined = withoutSpaces(printed);
  for (const name of hostile)
    if (/^[ -~]+$/.test(name) && text.includes(name) && !joined.includes(withoutSpaces(name)))
      find(paper.name, `printed without ${name}`);
  return count;
}

async function print(page, paper, text) {
  const pdf = path.join(folder, `${paper.name}.pdf`);
  writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true }));
  return checkPrinted(paper, pdf, text);
}

async function check(browser, paper) {
  const page = await open(browser, paper);
  const text = await page.evaluate(() => document.body.textContent);
  for (const screen of screens) await onScreen(page, paper, screen);
  const pages = await print(page, paper, text);
  await page.context().close();
  console.log(`${paper.name}: ${pages} pages`);
  return text;
}

async function main() {
  execFileSync(path.join(__dirname, 'papers.sh'), [program, samples, folder], { stdio: 'inherit' });
  validate();
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium' });
  const seen = new Set();
  try {
    for (const paper of papers) {
      const text = await check(browser, paper);
      for (const name of hostile) if (text.includes(name)) seen.add(name);
    }
  } finally {
    await browser.close();
  }
  for (const name of hostile) if (!seen.has(name)) find('all papers', `nobody is called ${name}`);
  for (const finding of findings.slice(0, 100)) console.error(finding);
  console.log(`${papers.length} papers, ${findings.length} findings`);
  process.exitCode = findings.length === 0 ? 0 : 1;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
