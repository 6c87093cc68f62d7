package markup

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// figure converts the word and data of a figure; package figure understands
// them.
func (b *body) figure() []Block {
	f := &Figure{Pos: b.pos(), Caption: b.optional()}
	n, ok := take[*ast.FencedCodeBlock](b)
	if !ok {
		b.c.errorf(b.at, "in ::: figure hoort een codeblok met de soort en de gegevens van de figuur")
		return nil
	}
	f.Kind, f.Data = b.c.data(n)
	if f.Kind == "" {
		b.c.errorf(offset(n), "achter ``` hoort de soort van de figuur")
	}
	f.Reading = b.optional()
	return []Block{f}
}

// signatures converts the list of those who sign.
func (b *body) signatures() []Block {
	s := &Signatures{Pos: b.pos()}
	n, ok := take[*ast.FencedCodeBlock](b)
	if !ok {
		b.c.errorf(b.at, "in ::: signatures hoort een codeblok people met de ondertekenaars")
		return nil
	}
	kind, data := b.c.data(n)
	if kind != "people" {
		b.c.errorf(offset(n), "in ::: signatures hoort het codeblok people, niet %q", kind)
	}
	if !json.Valid(data) { // that has been said
		return nil
	}
	if err := decode(data, &s.People); err != nil {
		b.c.errorf(offset(n), "de ondertekenaars zijn niet te lezen: %v", err)
		return nil
	}
	for _, p := range s.People {
		if p.State != "" && p.State != "agreed" && p.State != "refused" {
			b.c.errorf(offset(n), "de stand %q van een ondertekenaar kennen we niet; wel agreed, refused of leeg", p.State)
		}
	}
	if len(s.People) == 0 {
		b.c.errorf(offset(n), "niemand ondertekent; laat ::: signatures dan weg")
	}
	return []Block{s}
}

// decode reads one JSON value of known keys.
func decode(data []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		if field, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
			return errors.New("het veld " + field + " kennen we niet")
		}
		return err
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return errors.New("er staat meer dan één waarde")
	}
	return nil
}
