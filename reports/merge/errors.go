package merge

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"
)

// An Error says where in a template something is wrong.
type Error struct {
	Template string // the file: "voortgang.md", "partials/kop.md"
	Line     int    // from 1; 0 when it concerns the whole
	Column   int    // in bytes, from 1; 0 when not known
	Field    string // the template's own words there, when known
	Reason   string // what is wrong, in Dutch as far as we know it
}

func (e Error) Error() string {
	var b strings.Builder
	b.WriteString(e.Template)
	for _, n := range []int{e.Line, e.Column} {
		if n > 0 {
			fmt.Fprintf(&b, ":%d", n)
		}
	}
	b.WriteString(": ")
	if e.Field != "" {
		fmt.Fprintf(&b, "{{%s}}: ", e.Field)
	}
	b.WriteString(e.Reason)
	return b.String()
}

// at makes an error of a place as text/template gives it: file:line:column.
func at(place, reason string) Error {
	e := Error{Template: place, Reason: reason}
	if i := strings.LastIndexByte(place, ':'); i > 0 {
		if j := strings.LastIndexByte(place[:i], ':'); j > 0 {
			e.Template = place[:j]
			e.Line, _ = strconv.Atoi(place[j+1 : i])
			e.Column, _ = strconv.Atoi(place[i+1:])
			e.Column++ // text/template counts columns from 0
		}
	}
	return e
}

// What text/template says before its reason.
var (
	executing = regexp.MustCompile(`(?s)^template: (.*?:\d+:\d+): executing ".*?" at <(.*?)>: (.*)$`)
	parsing   = regexp.MustCompile(`(?s)^template: (.*?):(\d+): (.*)$`)
)

// located tells the error of a template that was being filled.
func located(file string, err error) error {
	m := executing.FindStringSubmatch(err.Error())
	if m == nil {
		return Error{Template: file, Reason: err.Error()}
	}
	e := at(m[1], inDutch(m[3]))
	e.Field = m[2]
	var p printError
	if errors.As(err, &p) {
		e.Field, e.Reason = p.said, p.reason.Error()
	}
	return e
}

// unparsed tells the error of a template that could not be read.
func unparsed(file string, err error) error {
	m := parsing.FindStringSubmatch(err.Error())
	if m == nil {
		return Error{Template: file, Reason: inDutch(err.Error())}
	}
	e := Error{Template: m[1], Reason: inDutch(m[3])}
	e.Line, _ = strconv.Atoi(m[2])
	return e
}

// phrases are what Go says of templates, in our words. What is not among them
// is given as Go says it.
var phrases = []struct {
	pattern *regexp.Regexp
	words   string
}{
	{regexp.MustCompile(`^error calling (\w+): (?:runtime error: )?`), "$1: "},
	{regexp.MustCompile(`can't evaluate field (\S+) in type (.*)$`), "het veld $1 bestaat niet; kijk naar de spelling (in $2)"},
	{regexp.MustCompile(`nil pointer evaluating \S*?\.(\w+)$`), "$1 hoort bij iets dat niet is ingevuld; vraag er eerst naar met {{with}} of {{if}}"},
	{regexp.MustCompile(`map has no entry for key "(.*)"$`), "er is geen waarde met de naam $1"},
	{regexp.MustCompile(`wrong type for value; expected (.*); got (.*)$`), "hier hoort een $1, maar dit is een $2"},
	{regexp.MustCompile(`wrong number of args for (\w+): want (.*) got (.*)$`), "$1 wil $2 waarden en krijgt er $3"},
	{regexp.MustCompile(`wrong type for (?:argument|arg)`), "verkeerd soort waarde"},
	{regexp.MustCompile(`(?s)range can't iterate over .*$`), "range wil een lijst of een aantal, en dit is geen van beide"},
	{regexp.MustCompile(`(?:reflect: slice )?index (?:of )?out of range:? ?(.*)$`), "dat nummer staat niet in de lijst: $1"},
	{regexp.MustCompile(`incompatible types for comparison.*$`), "deze twee soorten waarden kan men niet vergelijken"},
	{regexp.MustCompile(`function "(.*)" not defined$`), "de functie $1 kennen we niet"},
	{regexp.MustCompile(`undefined variable "(.*)"$`), "de variabele $1 bestaat hier niet"},
	{regexp.MustCompile(`^unexpected EOF$`), "er ontbreekt een {{end}}"},
	{regexp.MustCompile(`^unexpected \{\{end\}\}$`), "deze {{end}} hoort nergens bij"},
	{regexp.MustCompile(`^unclosed action.*$`), "een {{ wordt niet gesloten met }}"},
	{regexp.MustCompile(`^unclosed comment$`), "een {{/* wordt niet gesloten met */}}"},
	{regexp.MustCompile(`^unterminated quoted string$`), "een aanhalingsteken wordt niet gesloten"},
	{regexp.MustCompile(`^missing value for (\w+)$`), "achter $1 ontbreekt een waarde"},
}

func inDutch(reason string) string {
	for _, p := range phrases {
		reason = p.pattern.ReplaceAllString(reason, p.words)
	}
	return reason
}
