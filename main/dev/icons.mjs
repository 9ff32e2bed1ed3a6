/* `node main/dev/icons.mjs`: makes every icon file from assets/icon.svg. Run by hand when the drawing changes; the files are kept. */
import { chromium } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findChromium } from './browser.mjs';
import { root } from './setup.mjs';

const ASSETS = join(root, 'assets');
/** Linux desktops look for these (freedesktop.org icon theme specification), in pixels. */
const LINUX = [16, 32, 48, 64, 128, 256, 512, 1024];
/** Windows: title bar, task bar and tiles at usual scales. Above 256 the format ends. */
const ICO = [16, 24, 32, 48, 64, 128, 256];
/** The types of an .icns file that hold PNG, with their sizes in pixels. */
const ICNS = /** @type {const} */ ([
  ['ic11', 32],
  ['ic12', 64],
  ['ic07', 128],
  ['ic13', 256],
  ['ic08', 256],
  ['ic14', 512],
  ['ic09', 512],
  ['ic10', 1024],
]);

const sizes = [...new Set([...LINUX, ...ICO, ...ICNS.map(([, size]) => size)])];
const png = await drawAll(readFileSync(join(ASSETS, 'icon.svg'), 'utf8'));

mkdirSync(join(ASSETS, 'icons'), { recursive: true });
for (const size of LINUX) writeFileSync(join(ASSETS, 'icons', `${size}x${size}.png`), drawn(size));
writeFileSync(join(ASSETS, 'icon.ico'), toIco(ICO));
writeFileSync(join(ASSETS, 'icon.icns'), toIcns(ICNS));

/** @param {string} svg @returns {Promise<Map<number, Buffer>>} PNG with transparent corners, by size */
async function drawAll(svg) {
  const browser = await chromium.launch({ executablePath: findChromium() ?? '', args: ['--no-sandbox'] });
  const page = await browser.newPage();
  const made = new Map();
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
    made.set(size, await page.screenshot({ omitBackground: true }));
  }
  await browser.close();
  return made;
}

/** @param {number} size */
function drawn(size) {
  const image = png.get(size);
  if (image === undefined) throw new Error(`no icon of ${size} pixels was drawn`);
  return image;
}

/** An .ico file: header, directory, PNG images. A width of 256 is written as 0. @param {readonly number[]} wanted */
function toIco(wanted) {
  const images = wanted.map(drawn);
  const header = Buffer.alloc(6 + 16 * images.length);
  header.writeUInt16LE(1, 2);
  header.writeUInt16LE(images.length, 4);
  let offset = header.length;
  for (const [index, image] of images.entries()) {
    const at = 6 + 16 * index;
    header.writeUInt8((wanted[index] ?? 0) % 256, at);
    header.writeUInt8((wanted[index] ?? 0) % 256, at + 1);
    header.writeUInt16LE(1, at + 4);
    header.writeUInt16LE(32, at + 6);
    header.writeUInt32LE(image.length, at + 8);
    header.writeUInt32LE(offset, at + 12);
    offset += image.length;
  }
  return Buffer.concat([header, ...images]);
}

/** An .icns file: blocks of type, length and PNG. @param {readonly (readonly [string, number])[]} wanted */
function toIcns(wanted) {
  const blocks = wanted.map(([type, size]) => toBlock(type, drawn(size)));
  return toBlock('icns', Buffer.concat(blocks));
}

/** @param {string} type @param {Buffer} content */
function toBlock(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
