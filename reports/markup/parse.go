package markup

import (
	"bytes"
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// goldmark parses blocks and inlines and does nothing else. It has no link
// references, since a definition of one would vanish from the page. It is set
// up on first use and safe for concurrent use from then on.
var goldmark = parser.NewParser(
	parser.WithBlockParsers(append(parser.DefaultBlockParsers(),
		util.Prioritized(containerParser{}, 50),
		util.Prioritized(extension.NewDefinitionListParser(), 101),
		util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
	)...),
	parser.WithInlineParsers(parser.DefaultInlineParsers()...),
	parser.WithParagraphTransformers(util.Prioritized(extension.NewTableParagraphTransformer(), 200)),
	parser.WithHeadingAttribute(),
)

// Parse reads the Markdown of one document. An error is of type [Errors] and
// holds all that is wrong; the document is nil then.
func Parse(src []byte) (*Document, error) {
	c := &converter{src: lines(src)}
	c.index()
	root := goldmark.Parse(text.NewReader(c.src))
	doc := &Document{Blocks: c.document(root)}
	c.checkLinks()
	if len(c.errs) > 0 {
		return nil, c.errs.sorted()
	}
	return doc, nil
}

// lines gives src with every line ended by a newline.
func lines(src []byte) []byte {
	if bytes.IndexByte(src, '\r') >= 0 {
		src = bytes.ReplaceAll(src, []byte("\r\n"), []byte("\n"))
		src = bytes.ReplaceAll(src, []byte("\r"), []byte("\n"))
	}
	if len(src) > 0 && src[len(src)-1] != '\n' {
		src = append(slices.Clip(src), '\n')
	}
	return src
}

// A converter turns goldmark's tree of one document into ours.
type converter struct {
	src    []byte
	starts []int // where each line begins
	errs   Errors

	level   int // of the last heading
	anchors map[string]bool
	links   []link // to anchors
	inline  inline // the one in use, for its buffer
	slab    Text   // room for runs, so that few texts need room of their own
}

// A link is a reference within the document that must lead somewhere.
type link struct {
	anchor string
	line   int
}

// index finds where lines begin, and what is not text.
func (c *converter) index() {
	c.starts = append(make([]int, 0, bytes.Count(c.src, []byte("\n"))+1), 0)
	for i, b := range c.src {
		switch {
		case b == '\n':
			c.starts = append(c.starts, i+1)
		case b < ' ' && b != '\t' || b == 0x7f:
			c.errorf(i, "hier staat een stuurteken (U+%04X); haal het weg", b)
		}
	}
	if !utf8.Valid(c.src) {
		at := 0
		for r, n := utf8.DecodeRune(c.src); r != utf8.RuneError || n > 1; r, n = utf8.DecodeRune(c.src[at:]) {
			at += n
		}
		c.errorf(at, "de tekst is geen UTF-8; bewaar het bestand als UTF-8")
	}
}

// line counts from 1.
func (c *converter) line(offset int) int {
	return sort.SearchInts(c.starts, offset+1)
}

// pos is where a node of goldmark begins.
func (c *converter) pos(n ast.Node) Pos { return Pos(c.line(offset(n))) }

// offset is where n begins in the source; a node that does not know begins
// where its first child or else its parent does.
func offset(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if t, ok := n.(*ast.Text); ok {
			return t.Segment.Start
		}
		if n.Pos() >= 0 {
			return n.Pos()
		}
		if n.Type() == ast.TypeBlock && n.Lines().Len() > 0 {
			return n.Lines().At(0).Start
		}
	}
	return 0
}
