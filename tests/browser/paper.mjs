// The demo paper in a temporary home, served by the program under test on free ports.

import { execFile, spawn } from 'node:child_process';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';

const run = promisify(execFile);
const WARRAQ = process.env.WARRAQ ?? 'warraq';

/** Readers of a test come all from one address: the limits are tested elsewhere. */
const SETTINGS = '[limits]\ncomments_per_hour = 0\ncomment_burst = 0\ncomment_seconds = 0\nconnections_per_prefix = 0\n';

export class Paper {
  /** Fills a home with the demo paper (or copies the one in WARRAQ_DEMO) and serves it. */
  static async open() {
    return this.in(async (paper) => {
      if (process.env.WARRAQ_DEMO) await cp(process.env.WARRAQ_DEMO, paper.home, { recursive: true });
      else await paper.tell('demo');
    });
  }

  /** A paper in which nobody is and nothing stands; the address of its first owner is in `setup`. */
  static async found(name) {
    return this.in(async (paper) => {
      await paper.tell('init', '--name', name, '--url', 'http://127.0.0.1:8080');
    });
  }

  static async in(fill) {
    const paper = new this();
    paper.folder = await mkdtemp(join(tmpdir(), 'warraq-browser-'));
    paper.home = join(paper.folder, 'home');
    await fill(paper);
    await writeFile(join(paper.home, 'warraq.toml'), SETTINGS);
    await paper.serve();
    return paper;
  }

  /** Serves the home; at the port of before when it was served already. */
  async serve() {
    const port = this.origin ? new URL(this.origin).port : 0;
    this.child = spawn(WARRAQ, ['serve', '--home', this.home, '--listen', `127.0.0.1:${port}`, '--admin', '127.0.0.1:0'], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    this.child.stderr.on('data', (piece) => { said = (said + piece).slice(-4000); });
    const ended = new Promise((_, refuse) => this.child.once('exit', (code) => refuse(new Error(`warraq serve ended with ${code}:\n${said}`))));
    ended.catch(() => {});
    const lines = createInterface({ input: this.child.stdout });
    const told = (word) => new Promise((found) => {
      lines.on('line', (line) => line.startsWith(`${word} http`) && found(line.slice(word.length + 1).replace(/\/$/, '')));
    });
    this.setup = told('setup');
    this.origin = await Promise.race([told('listening'), ended]);
    await this.indexed();
  }

  /** Waits until the search index holds every story: the page of questions says when it does not. */
  async indexed() {
    const until = Date.now() + 20_000;
    while ((await this.text('/search')).text.includes('class="note"') && Date.now() < until) await new Promise((done) => { setTimeout(done, 50); });
  }

  /** SIGKILL, as a machine that loses its power. */
  async kill() {
    const gone = new Promise((done) => this.child.once('exit', done));
    this.child.kill('SIGKILL');
    await gone;
  }

  /** Runs a command of the program on this home; gives what it printed. */
  async tell(...words) {
    const { stdout } = await run(WARRAQ, [...words, '--home', this.home], { maxBuffer: 64 << 20 });
    return stdout;
  }

  /** Runs a command that prints JSON. */
  async ask(...words) {
    return JSON.parse(await this.tell(...words, '--json'));
  }

  url(path) {
    return new URL(path, this.origin).href;
  }

  async text(path) {
    const answer = await fetch(this.url(path));
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', text: await answer.text() };
  }

  /** Paths of all live stories, newest first, by the sitemap. */
  async stories() {
    const index = (await this.text('/sitemap.xml')).text;
    const paths = [];
    for (const part of locations(index)) {
      paths.push(...locations((await this.text(part)).text).filter((path) => /^\/[0-9]+\//.test(path)));
    }
    return [...new Set(paths)].sort((a, b) => number(b) - number(a));
  }

  async close() {
    const { child } = this;
    if (child && child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 12_000);
      await gone;
      clearTimeout(patience);
    }
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** The paths of all `<loc>` of a sitemap, on whatever host it names. */
export function locations(xml) {
  return [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => {
    const { pathname, search } = new URL(address.replaceAll('&amp;', '&'));
    return pathname + search;
  });
}

/** The number of a story's path. */
export function number(path) {
  return Number(path.split('/')[1]);
}
