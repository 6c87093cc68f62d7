package markup

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

var kindContainer = ast.NewNodeKind("Container")

// A container is what stands between ::: and :::.
type container struct {
	ast.BaseBlock
	info   string // what follows the colons: "table {.compact}"
	closed bool
}

func (*container) Kind() ast.NodeKind { return kindContainer }

func (n *container) Dump(src []byte, level int) {
	ast.DumpHelper(n, src, level, map[string]string{"Info": n.info}, nil)
}

// A containerParser finds containers for goldmark.
type containerParser struct{}

func (containerParser) Trigger() []byte             { return []byte{':'} }
func (containerParser) CanInterruptParagraph() bool { return true }
func (containerParser) CanAcceptIndentedLine() bool { return false }

func (containerParser) Close(ast.Node, text.Reader, parser.Context) {}

func (containerParser) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, _ := reader.PeekLine()
	at := pc.BlockOffset()
	if at < 0 || !bytes.HasPrefix(line[at:], []byte(":::")) {
		return nil, parser.NoChildren
	}
	info := strings.TrimSpace(strings.TrimLeft(string(line[at:]), ":"))
	reader.AdvanceToEOL()
	if info == "" { // closes nothing
		return &container{}, parser.NoChildren
	}
	return &container{info: info}, parser.HasChildren
}

func (containerParser) Continue(n ast.Node, reader text.Reader, pc parser.Context) parser.State {
	c := n.(*container)
	if c.info == "" {
		return parser.Close
	}
	line, _ := reader.PeekLine()
	line = bytes.TrimSpace(line)
	if !bytes.HasPrefix(line, []byte(":::")) || len(bytes.Trim(line, ":")) > 0 || innermost(pc) != c {
		return parser.Continue | parser.HasChildren
	}
	reader.AdvanceToEOL()
	c.closed = true
	return parser.Close
}

// innermost is the last opened container.
func innermost(pc parser.Context) *container {
	blocks := pc.OpenedBlocks()
	for i := len(blocks) - 1; i >= 0; i-- {
		if c, ok := blocks[i].Node.(*container); ok {
			return c
		}
	}
	return nil
}

// attributes are the classes and values between braces, {.compact cols="20 *"}.
type attributes struct {
	classes []string
	cols    string
}

// split takes info apart into the container's name and its attributes.
func (c *converter) split(info string, at int) (name string, attrs attributes) {
	name, rest, _ := strings.Cut(info, "{")
	name = strings.TrimSpace(name)
	if rest == "" {
		return name, attrs
	}
	rest, ok := strings.CutSuffix(strings.TrimSpace(rest), "}")
	if !ok {
		c.errorf(at, "de accolade achter ::: %s wordt niet gesloten; schrijf bijvoorbeeld {.compact}", name)
		return name, attrs
	}
	for rest = strings.TrimSpace(rest); rest != ""; rest = strings.TrimSpace(rest) {
		if value, ok := strings.CutPrefix(rest, `cols="`); ok {
			attrs.cols, rest, _ = strings.Cut(value, `"`)
			continue
		}
		var word string
		word, rest, _ = strings.Cut(rest, " ")
		class, ok := strings.CutPrefix(word, ".")
		if !ok || class == "" {
			c.errorf(at, "%q achter ::: %s kennen we niet; een kenmerk begint met een punt, zoals {.compact}", word, name)
			continue
		}
		attrs.classes = append(attrs.classes, class)
	}
	return name, attrs
}
