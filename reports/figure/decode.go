package figure

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
)

// decode reads the data of a figure strictly and says in Dutch what is wrong
// with it.
func decode(data []byte, into any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(into); err != nil {
		return explain(err, d.InputOffset())
	}
	if _, err := d.Token(); err != io.EOF {
		return fmt.Errorf("na de gegevens volgt nog tekst, vanaf teken %d", d.InputOffset()+1)
	}
	return nil
}

func explain(err error, offset int64) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case err == io.EOF:
		return errors.New("de gegevens ontbreken")
	case err == io.ErrUnexpectedEOF:
		return errors.New("de gegevens breken halverwege af")
	case errors.As(err, &syntax):
		return fmt.Errorf("de gegevens zijn geen geldige JSON, bij teken %d", syntax.Offset)
	case errors.As(err, &kind):
		return fmt.Errorf("%s: %s past hier niet (bij teken %d)", cmp.Or(kind.Field, "gegevens"), noun(kind.Value), kind.Offset)
	}
	if key, ok := strings.CutPrefix(err.Error(), "json: unknown field "); ok {
		return fmt.Errorf("sleutel %s is onbekend (bij teken %d)", key, offset)
	}
	return fmt.Errorf("de gegevens zijn onleesbaar: %w", err)
}

// noun names a JSON value as package json describes it.
func noun(value string) string {
	kind, _, _ := strings.Cut(value, " ")
	switch kind {
	case "number":
		return "een getal"
	case "string":
		return "een tekst"
	case "array":
		return "een lijst"
	case "bool":
		return "waar of onwaar"
	}
	return "een object"
}
