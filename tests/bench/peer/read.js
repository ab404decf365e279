// Reads pictures with the peer, one after the other, as its own scripts do: find the zone, then read it.
//
//   node read.js < LIST      one path a line; answers one line of JSON a picture
'use strict';

const { createInterface } = require('readline');
const { Image } = require('image-js');
const { getMrz, readMrz } = require('mrz-detection');

async function read(file) {
  const answer = { file, lines: [] };
  let began = process.hrtime.bigint();
  const elapsed = () => {
    const ms = Number(process.hrtime.bigint() - began) / 1e6;
    began = process.hrtime.bigint();
    return ms;
  };
  try {
    const image = await Image.load(file);
    answer.decode_ms = elapsed();
    const { mrz } = await readMrz(getMrz(image));
    answer.lines = mrz.map((line) => line.trim());
  } catch (problem) {
    answer.error = String(problem.message || problem);
  }
  answer.read_ms = elapsed();
  return answer;
}

async function main() {
  const files = [];
  for await (const line of createInterface({ input: process.stdin })) {
    if (line !== '') files.push(line);
  }
  if (files.length > 0) await read(files[0]); // its first run compiles and loads
  for (const file of files) {
    console.log(JSON.stringify(await read(file)));
  }
}

main();
