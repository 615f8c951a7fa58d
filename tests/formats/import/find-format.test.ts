import { describe, expect, it } from 'vitest';
import { findImportFormat } from '../../../formats/import/find-format.ts';

describe('the format of a file', () => {
  it.each([
    ['\n\n@Article {a,', 'bibtex'],
    ['Some remark\n\n@misc{a,', 'bibtex'],
    ['\nTY  - JOUR\n', 'ris'],
    ['TY - JOUR\r\nTI - A', 'ris'],
    ['[\n {"title": "A", "type": "webpage"}', 'csl-json'],
    ['<?xml version="1.0"?>\n<rdf:RDF\n xmlns', 'zotero-rdf'],
    ['"Key","Item Type","Publication Year","Author","Title"\n', 'zotero-csv'],
    ['URL,Title,Selection,Folder,Timestamp\n', 'instapaper-csv'],
    ['Title,URL,ID,Document tags,Saved date,Reading progress,Location,Seen\n', 'readwise-csv'],
    ['title,url,time_added,tags\n', 'pocket-csv'],
    ['{"Arxiv-1": {"bibtex": "", "pdfLink": ""}}', 'papermemory-json'],
    ['{"__dataVersion": 304}', 'papermemory-json'],
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">\n<DL><p>\n<DT><H3>x', 'bookmarks-html'],
    ['<!DOCTYPE html><html><head><title>Daily Papers</title>', 'saved-page'],
    ['<!-- saved from url=(0045)https://huggingface.co/papers --><html>', 'saved-page'],
    ['From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n', 'saved-mhtml'],
    ['{"bookmarks": [], "lists": []}', 'karakeep-json'],
    ['[{"url": "x", "savedAt": "y"}]', 'omnivore-json'],
    ['{"day":"2026-06-03","item":{"paper":{"id":"2606.01001"', 'site-json'],
    ['[{"paper": {"id": "2606.01001"}}]', 'site-json'],
    ['{"date":"2024-01-01","papers":[{"title":"A","url":', 'site-json'],
    ['{"format":"daybook-library","version":1}', 'library-json'],
    ['new\n\nGet trending papers in your email inbox!', 'site-text'],
    ['read 2602.08025', 'list'],
    ['["2602.08025"]', 'list'],
  ])('is told by its content: %j', (text, format) => {
    expect(findImportFormat('file.txt', text)).toBe(format);
  });

  it('is told by its name where the content says nothing, and is unknown where neither does', () => {
    expect(findImportFormat('a.bib', '% nothing yet')).toBe('bibtex');
    expect(findImportFormat('a.RIS', 'no tag')).toBe('ris');
    expect(findImportFormat('a.txt', 'Dear all,')).toBeUndefined();
    expect(findImportFormat('a.json', '{"a": 1}')).toBeUndefined();
    expect(findImportFormat('a.csv', 'name,age\nAda,36')).toBeUndefined();
  });

  it('is that of its content though its name says another', () => {
    expect(findImportFormat('bookmarks.html', '@misc{a, title={A}}')).toBe('bibtex');
  });
});
