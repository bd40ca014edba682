import { $createParagraphNode, $createTextNode, $getRoot, createEditor, type LexicalEditor } from 'lexical';
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { HighlightGroup, HighlightPainter } from './highlight-painter.ts';
import { type NarrativeDom, narrativeDom } from './narrative-dom.ts';
import { narrativeLines } from './narrative-lines.ts';
import classes from './narrative-text.module.css';
import { nearViewPainter } from './near-view-painter.ts';
import type { TextSelection } from './text-selection.ts';

interface NarrativeTextProps {
  readonly text: string;
  /** What a screen reader calls the text. */
  readonly label: string;
  readonly groups: readonly HighlightGroup[];
  /** Called when the mouse or the browser moves the selection inside the text. */
  readonly onSelect: (selection: TextSelection) => void;
  /** Called with the text's geometry once it stands, and with `null` before it goes. */
  readonly onDom: (dom: NarrativeDom | null) => void;
  /** Overlays in the text's own coordinates: caret, margin stripes. */
  readonly children?: ReactNode;
}

/** The browser's selection as offsets, or `null` if it lies outside the text. */
function selectionIn(dom: NarrativeDom): TextSelection | null {
  const selection = document.getSelection();
  if (!selection?.anchorNode || !selection.focusNode) return null;
  const anchor = dom.offsetOf(selection.anchorNode, selection.anchorOffset);
  const focus = dom.offsetOf(selection.focusNode, selection.focusOffset);
  return anchor === null || focus === null ? null : { anchor, focus };
}

/** A screen reader hands every key to a text box: caret moves and single-letter commands reach us. */
const readOnlyTextbox = (label: string) => ({
  role: 'textbox',
  'aria-readonly': true,
  'aria-multiline': true,
  'aria-label': label,
  tabIndex: 0,
});

/** Puts each line into a paragraph of its own; nothing else is ever done to the text. */
function showLines(editor: LexicalEditor, text: string): HTMLElement[] {
  const keys: string[] = [];
  editor.update(
    () => {
      const root = $getRoot().clear();
      for (const { start, end } of narrativeLines(text)) {
        const paragraph = $createParagraphNode();
        if (end > start) paragraph.append($createTextNode(text.slice(start, end)));
        root.append(paragraph);
        keys.push(paragraph.getKey());
      }
    },
    { discrete: true },
  );
  return keys.map((key) => editor.getElementByKey(key)).filter((element) => element !== null);
}

/** A read-only narrative. Codings are painted over it; its text in the page is always the text itself. */
export function NarrativeText({ text, label, groups, onSelect, onDom, children }: NarrativeTextProps) {
  const root = useRef<HTMLDivElement>(null);
  const [painter, setPainter] = useState<HighlightPainter | null>(null);

  useLayoutEffect(() => {
    if (!root.current) return;
    const editor = createEditor({
      namespace: 'narrative',
      editable: false,
      onError: (error) => {
        throw error;
      },
    });
    editor.setRootElement(root.current);
    const dom = narrativeDom(root.current, text, showLines(editor, text));
    const shownPainter = nearViewPainter(dom);
    const followSelection = () => {
      const selection = selectionIn(dom);
      if (selection) onSelect(selection);
    };
    document.addEventListener('selectionchange', followSelection);
    setPainter(shownPainter);
    onDom(dom);
    return () => {
      onDom(null);
      document.removeEventListener('selectionchange', followSelection);
      shownPainter.clear();
      editor.setRootElement(null);
    };
  }, [text, onDom, onSelect]);

  useEffect(() => painter?.paint(groups), [painter, groups]);

  return (
    <div className={classes.frame}>
      <div ref={root} className={classes.text} {...readOnlyTextbox(label)} />
      {children}
    </div>
  );
}
