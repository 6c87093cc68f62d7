package casefile

import (
	"reflect"
	"strconv"
	"strings"

	"spoor2/reports/cases"
)

// Limits of what is read, far above what a case holds: they keep a file from
// eating memory, and a slip of the keyboard from passing for a number.
const (
	maxText    = 200_000 // bytes of a text
	maxItems   = 20_000  // items of a list
	maxMembers = 1_000   // keys of an object
	maxDepth   = 32      // objects and lists in each other
	maxInt     = 99_999
	maxDecimal = 100_000
	maxMoney   = 10_000_000 // euros
)

// A decoder puts a tree into a case and collects everything that does not fit.
// A value with a problem stays absent.
type decoder struct {
	file     string
	path     []step // to the value at hand
	problems []Problem
	warnings []Problem
	twice    bool // the number of the case was there before
}

// A step is a key of an object, or an index of a list when there is no key.
type step struct {
	key   string
	index int
}

func (d *decoder) problem(p place, message, hint string) {
	d.problems = append(d.problems, Problem{p.in(d.file, d.pointer()), message, hint})
}

func (d *decoder) warn(p place, message, hint string) {
	d.warnings = append(d.warnings, Problem{p.in(d.file, d.pointer()), message, hint})
}

// errors are the problems of a case, of which the id may be known.
func (d *decoder) errors(id string) error {
	all := Errors(capped(d.file, d.problems))
	if id == "" {
		return all
	}
	return Unread{ID: id, Errors: all}
}

// pointer writes the path as a JSON pointer.
func (d *decoder) pointer() string {
	var b strings.Builder
	for _, s := range d.path {
		b.WriteByte('/')
		if s.key == "" {
			b.WriteString(strconv.Itoa(s.index))
			continue
		}
		b.WriteString(s.key)
	}
	return b.String()
}

// decode puts the node into a settable value of the type of the field.
func (d *decoder) decode(n *node, f *cases.Field, into reflect.Value) {
	if n.kind == nullNode {
		return
	}
	if want := kindOf(f.Kind); n.kind != want {
		d.problem(n.place, "hier hoort "+expected(f.Kind)+", en er staat "+n.kind.String(), mendKind(n, f))
		return
	}
	switch f.Kind {
	case cases.ObjectKind:
		d.object(n, f, into)
	case cases.ListKind:
		d.list(n, f, into)
	case cases.IntKind, cases.DecimalKind, cases.MoneyKind:
		d.number(n, f, into)
	case cases.YesNoKind:
		*into.Addr().Interface().(*cases.YesNo) = yesNo(n.text == "true")
	default:
		d.text(n, f, into)
	}
}

func (d *decoder) object(n *node, f *cases.Field, into reflect.Value) {
	if len(n.members) > maxMembers {
		d.problem(n.place, "hier staan te veel sleutels: hooguit "+thousands(maxMembers), "hier kunnen staan: "+listKeys(f))
		return
	}
	var seen uint64 // a bit a field: no object of the format has more than 64
	for i := range n.members {
		m := &n.members[i]
		g := f.Field(m.key)
		switch {
		case g == nil:
			d.unknownKey(m, f)
		case seen&(1<<g.Index) != 0:
			d.duplicateKey(m, n)
		default:
			seen |= 1 << g.Index
			d.path = append(d.path, step{key: m.key})
			d.decode(m.value, g, into.Field(g.Index))
			d.path = d.path[:len(d.path)-1]
		}
	}
}

func (d *decoder) duplicateKey(m *member, n *node) {
	hint := "laat er één staan"
	for _, first := range n.members {
		if first.key == m.key {
			hint = "de eerste staat op " + first.place.short() + "; " + hint
			break
		}
	}
	d.problem(m.place, "sleutel "+m.key+" staat twee keer in dit onderdeel", hint)
}

func (d *decoder) list(n *node, f *cases.Field, into reflect.Value) {
	if len(n.items) > maxItems {
		d.problem(n.place, "deze lijst is te lang: hooguit "+thousands(maxItems)+" onderdelen", "controleer of er niets dubbel in staat")
		return
	}
	items := reflect.MakeSlice(f.Type, len(n.items), len(n.items))
	for i, item := range n.items {
		d.path = append(d.path, step{index: i})
		before := len(d.problems)
		d.decode(item, f.Item, items.Index(i))
		if empty := item.kind == nullNode || item.kind == textNode && items.Index(i).IsZero(); empty && len(d.problems) == before {
			d.problem(item.place, "dit onderdeel van de lijst is leeg", "haal het weg of vul het in")
		}
		d.path = d.path[:len(d.path)-1]
	}
	into.Set(items)
}

func yesNo(yes bool) cases.YesNo {
	if yes {
		return cases.Yes
	}
	return cases.No
}

// kindOf is the kind of node that a field takes.
func kindOf(k cases.Kind) nodeKind {
	switch k {
	case cases.ObjectKind:
		return objectNode
	case cases.ListKind:
		return listNode
	case cases.IntKind, cases.DecimalKind, cases.MoneyKind:
		return numberNode
	case cases.YesNoKind:
		return boolNode
	default:
		return textNode
	}
}

func expected(k cases.Kind) string {
	switch k {
	case cases.ObjectKind:
		return "een groep velden tussen { en }"
	case cases.ListKind:
		return "een lijst tussen [ en ]"
	case cases.DateKind:
		return "een datum als tekst"
	case cases.MonthKind:
		return "een maand als tekst"
	case cases.CodeKind:
		return "een code als tekst"
	case cases.IntKind:
		return "een geheel getal"
	case cases.DecimalKind:
		return "een getal"
	case cases.MoneyKind:
		return "een bedrag als getal"
	case cases.YesNoKind:
		return "true (ja) of false (nee)"
	default:
		return "tekst"
	}
}

func (k nodeKind) String() string {
	return [...]string{"niets", "tekst", "een getal", "true of false", "een lijst", "een groep velden"}[k]
}

// mendKind says what to do about a value of another kind.
func mendKind(n *node, f *cases.Field) string {
	switch {
	case f.Key == bsnKey && n.kind == numberNode:
		return "zet het BSN tussen aanhalingstekens, alle negen cijfers, ook een nul vooraan"
	case f.Kind == cases.DateKind:
		return `schrijf "jjjj-mm-dd", tussen aanhalingstekens`
	case f.Kind == cases.MonthKind:
		return `schrijf "jjjj-mm", tussen aanhalingstekens`
	case f.Kind == cases.CodeKind:
		return "kies uit: " + listCodes(f.Codes)
	case f.Kind == cases.YesNoKind:
		return "schrijf true of false, zonder aanhalingstekens"
	case f.Kind == cases.ListKind:
		return "zet er [ en ] omheen, ook bij één onderdeel"
	case f.Kind == cases.ObjectKind:
		return "velden: " + listKeys(f)
	case f.Kind == cases.IntKind:
		return "schrijf het getal zonder aanhalingstekens"
	case kindOf(f.Kind) == numberNode:
		return "schrijf het getal zonder aanhalingstekens, met een punt: 7.5"
	}
	return "zet de waarde tussen aanhalingstekens"
}
