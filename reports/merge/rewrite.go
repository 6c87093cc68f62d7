package merge

import (
	"slices"
	"strconv"
	"text/template/parse"
)

// A rewriter makes a parsed template safe, as html/template does: what prints
// is escaped, what is asked knows what is not there, what repeats is counted.
type rewriter struct {
	tree  *parse.Tree
	calls []call
}

// A call puts a template into another.
type call struct {
	name string
	at   string // file:line:column
}

func (r *rewriter) list(l *parse.ListNode) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		r.node(n)
	}
}

func (r *rewriter) node(n parse.Node) {
	switch n := n.(type) {
	case *parse.ActionNode:
		said := n.Pipe.String()
		r.pipe(n.Pipe)
		if len(n.Pipe.Decl) == 0 && !endsIn(n.Pipe, vouchers) {
			appendCall(n.Pipe, "escape", quoted(n.Pos, said))
		}
	case *parse.IfNode:
		r.condition(&n.BranchNode)
	case *parse.WithNode:
		r.condition(&n.BranchNode)
	case *parse.RangeNode:
		r.branch(&n.BranchNode)
		n.List.Nodes = append([]parse.Node{step(n.Pos)}, n.List.Nodes...)
	case *parse.TemplateNode:
		at, _ := r.tree.ErrorContext(n)
		r.calls = append(r.calls, call{n.Name, at})
		if n.Pipe != nil {
			r.pipe(n.Pipe)
		}
	}
}

func (r *rewriter) branch(b *parse.BranchNode) {
	r.pipe(b.Pipe)
	r.list(b.List)
	r.list(b.ElseList)
}

func (r *rewriter) condition(b *parse.BranchNode) {
	r.branch(b)
	if !endsIn(b.Pipe, answers) {
		appendCall(b.Pipe, "present")
	}
}

// pipe makes and, or and not ask whether their arguments are present, what
// comes to them through the pipe too.
func (r *rewriter) pipe(p *parse.PipeNode) {
	cmds := make([]*parse.CommandNode, 0, len(p.Cmds)+1)
	for i, cmd := range p.Cmds {
		logic := isLogic(cmd)
		for i, arg := range cmd.Args {
			r.nested(arg)
			if logic && i > 0 {
				cmd.Args[i] = presence(arg)
			}
		}
		if logic && i > 0 {
			cmds = append(cmds, command(p.Pos, identifier("present", p.Pos)))
		}
		cmds = append(cmds, cmd)
	}
	p.Cmds = cmds
}

// Functions after which ours need not be called: those that give [verbatim]
// text, and those that answer yes or no, or what is present.
var (
	vouchers = []string{"prose", "indented", "raw", "json", "mark", "cell"}
	answers  = []string{"eq", "ne", "lt", "le", "gt", "ge", "and", "or", "not", "has", "filled", "empty"}
)

// endsIn reports whether the last command of p calls one of the functions.
func endsIn(p *parse.PipeNode, functions []string) bool {
	id, ok := p.Cmds[len(p.Cmds)-1].Args[0].(*parse.IdentifierNode)
	return ok && slices.Contains(functions, id.Ident)
}

func isLogic(cmd *parse.CommandNode) bool {
	id, ok := cmd.Args[0].(*parse.IdentifierNode)
	return ok && (id.Ident == "and" || id.Ident == "or" || id.Ident == "not")
}

// nested looks into what stands between brackets: (…) and (…).Field.
func (r *rewriter) nested(n parse.Node) {
	if chain, ok := n.(*parse.ChainNode); ok {
		n = chain.Node
	}
	if p, ok := n.(*parse.PipeNode); ok {
		r.pipe(p)
	}
}

// presence is (present arg).
func presence(arg parse.Node) parse.Node {
	pos := arg.Position()
	return &parse.PipeNode{NodeType: parse.NodePipe, Pos: pos,
		Cmds: []*parse.CommandNode{command(pos, identifier("present", pos), arg)}}
}

// appendCall ends p with a call to a function of ours, which gets the value of
// the pipe as its last argument.
func appendCall(p *parse.PipeNode, name string, args ...parse.Node) {
	p.Cmds = append(p.Cmds, command(p.Pos, append([]parse.Node{identifier(name, p.Pos)}, args...)...))
}

func command(pos parse.Pos, args ...parse.Node) *parse.CommandNode {
	return &parse.CommandNode{NodeType: parse.NodeCommand, Pos: pos, Args: args}
}

func identifier(name string, pos parse.Pos) parse.Node {
	return parse.NewIdentifier(name).SetPos(pos)
}

func quoted(pos parse.Pos, s string) parse.Node {
	return &parse.StringNode{NodeType: parse.NodeString, Pos: pos, Quoted: strconv.Quote(s), Text: s}
}

// step is text without letters: writing it is what [page] counts.
func step(pos parse.Pos) parse.Node {
	return &parse.TextNode{NodeType: parse.NodeText, Pos: pos}
}
