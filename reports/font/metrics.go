package font

import (
	"encoding/binary"
	"errors"
	"strings"
)

// mayEmbed asks OS/2.fsType (OpenType, OS/2: embedding licensing rights).
func (t *tables) mayEmbed() error {
	os2 := t.raw["OS/2"]
	if len(os2) < 10 {
		return nil
	}
	switch rights := binary.BigEndian.Uint16(os2[8:]); {
	case rights&0xf == 2:
		return errors.New("de maker staat niet toe dat het in een pdf wordt opgenomen; kies een ander lettertype")
	case rights&0x300 != 0:
		return errors.New("de maker staat niet toe dat een deel ervan in een pdf wordt opgenomen; kies een ander lettertype")
	}
	return nil
}

func (t *tables) metrics() Metrics {
	em := func(table string, at, missing int) int {
		d := t.raw[table]
		if len(d) < at+2 {
			return missing
		}
		n := int(int16(binary.BigEndian.Uint16(d[at:]))) * 2000
		if n < 0 {
			return -((-n + t.upem) / (2 * t.upem))
		}
		return (n + t.upem) / (2 * t.upem)
	}
	m := Metrics{
		BBox:   [4]int{em("head", 36, 0), em("head", 38, 0), em("head", 40, 0), em("head", 42, 0)},
		Ascent: em("hhea", 4, 0), Descent: em("hhea", 6, 0), Weight: 400,
	}
	m.CapHeight = em("OS/2", 88, m.Ascent)
	if os2 := t.raw["OS/2"]; len(os2) >= 6 {
		m.Weight = int(binary.BigEndian.Uint16(os2[4:]))
	}
	if post := t.raw["post"]; len(post) >= 8 {
		m.ItalicAngle = int(int16(binary.BigEndian.Uint16(post[4:])))
	}
	return m
}

// postScriptName is name 6, kept to what a PDF name takes as it is.
func (t *tables) postScriptName() string {
	d := t.raw["name"]
	if len(d) < 6 {
		return "Naamloos"
	}
	n, strs := int(binary.BigEndian.Uint16(d[2:])), int(binary.BigEndian.Uint16(d[4:]))
	for i := 0; i < n && 6+12*i+12 <= len(d); i++ {
		e := d[6+12*i:]
		from := strs + int(binary.BigEndian.Uint16(e[10:]))
		to := from + int(binary.BigEndian.Uint16(e[8:]))
		if binary.BigEndian.Uint16(e[6:]) != 6 || to > len(d) {
			continue
		}
		name := strings.Map(func(r rune) rune {
			if r == '-' || r >= '0' && r <= '9' || r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' {
				return r
			}
			return -1
		}, string(d[from:to])) // ASCII in UTF-16 loses its zero bytes here
		if name != "" && len(name) < 64 {
			return name
		}
	}
	return "Naamloos"
}
