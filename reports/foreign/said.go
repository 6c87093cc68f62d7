package foreign

import (
	"bytes"
	"compress/zlib"
	"context"
	"encoding/ascii85"
	"io"
	"regexp"
	"strings"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"
)

// Said is what a PDF says, as far as it can be read back.
type Said struct {
	About string // what the file says of itself: title, subject, keywords, author, a line each
	Text  string // of the pages, their notes and filled-in fields; see Gap and PageEnd
	Mute  bool   // more stands in it, as a picture or in codes that say nothing
}

// What is read of one file at most.
const (
	maxSaid    = 1 << 20  // bytes of text
	maxContent = 48 << 20 // bytes of pages, fonts and forms, unpacked
	maxForms   = 4_000    // forms that are drawn, again and again
	maxDeep    = 6        // forms in forms
)

// said reads what a PDF says. What cannot be read makes it mute, and is no error.
func (r *reading) said(ctx context.Context) (said Said) {
	v := voice{reading: r, ctx: ctx, left: maxContent, faces: map[int]*face{}}
	defer func() {
		if recover() != nil {
			v.mute = true
			said.Mute = true
		}
		said.Text = v.text.String()
	}()
	said.About = strings.Join(v.about(), "\n")
	for i, p := range r.pages {
		if i > 0 {
			v.text.WriteByte(PageEnd)
		}
		if ctx.Err() != nil || v.full() || v.left <= 0 {
			v.mute = true
			break
		}
		v.page(p.dict)
	}
	said.Mute = v.mute || v.lost > v.heard/10
	return said
}

// A voice is how far the reading is.
type voice struct {
	*reading
	ctx   context.Context
	text  strings.Builder
	left  int64 // bytes that may still be unpacked
	forms int   // drawn so far
	faces map[int]*face
	mute  bool

	heard, lost int // signs with and without a meaning
}

func (v *voice) full() bool { return v.text.Len() > maxSaid || v.forms > maxForms }

// about is what the file says of itself, in its table and in its metadata.
func (v *voice) about() []string {
	var all []string
	if v.Info != nil {
		if info, err := v.DereferenceDict(*v.Info); err == nil {
			for _, key := range []string{"Title", "Subject", "Keywords", "Author"} {
				if s := v.string(info[key]); s != "" {
					all = append(all, s)
				}
			}
		}
	}
	if data := v.stream(v.catalog["Metadata"]); data != nil {
		for _, m := range described.FindAllSubmatch(data, maxForms) {
			if s := strings.TrimSpace(tags.ReplaceAllString(string(m[2]), " ")); s != "" {
				all = append(all, s)
			}
		}
	}
	return all
}

// described are the entries of metadata in which people write.
var (
	described = regexp.MustCompile(`(?s)<(dc:title|dc:description|dc:subject|dc:creator|pdf:Keywords)>(.*?)</`)
	tags      = regexp.MustCompile(`<[^>]*>?`)
)

func (v *voice) string(o types.Object) string {
	if o == nil {
		return ""
	}
	s, err := v.DereferenceText(o)
	if err != nil {
		return ""
	}
	return strings.TrimSpace(s)
}

// page reads a page with its notes and fields.
func (v *voice) page(p types.Dict) {
	before := v.heard
	resources, _ := v.DereferenceDict(p["Resources"])
	content := v.contents(p["Contents"])
	v.draw(content, resources, 0)
	if v.heard == before && draws(content) {
		v.mute = true
	}
	v.line()
	notes, _ := v.DereferenceArray(p["Annots"])
	for _, note := range notes {
		d, err := v.DereferenceDict(note)
		if err != nil {
			continue
		}
		for _, s := range []string{v.string(d["Contents"]), v.string(d["V"])} {
			if s != "" && !v.full() {
				v.text.WriteString(s + "\n")
			}
		}
	}
}

// contents are the streams of a page, one after another.
func (v *voice) contents(o types.Object) []byte {
	parts, err := v.DereferenceArray(o)
	if err != nil || parts == nil {
		return v.stream(o)
	}
	var all []byte
	for _, part := range parts {
		if len(all) > maxContent || v.full() {
			break
		}
		all = append(append(all, v.stream(part)...), '\n')
	}
	return all
}

// stream unpacks a stream, as far as may be; what is packed otherwise than text
// usually is, is not read.
func (v *voice) stream(o types.Object) []byte {
	s, _, err := v.DereferenceStreamDict(o)
	if err != nil || s == nil || v.left <= 0 {
		return nil
	}
	var from io.Reader = bytes.NewReader(s.Raw)
	for _, f := range s.FilterPipeline {
		switch f.Name {
		case "FlateDecode":
			if f.DecodeParms["Predictor"] != nil {
				v.mute = true
				return nil
			}
			z, err := zlib.NewReader(from)
			if err != nil {
				v.mute = true
				return nil
			}
			from = z
		case "ASCII85Decode":
			raw, _ := io.ReadAll(io.LimitReader(from, maxContent))
			raw, _, _ = bytes.Cut(raw, []byte("~>"))
			from = ascii85.NewDecoder(bytes.NewReader(raw))
		default:
			v.mute = true
			return nil
		}
	}
	data, _ := io.ReadAll(io.LimitReader(from, v.left)) // some programs end a stream too soon
	v.left -= int64(len(data))
	return data
}

// line ends a line.
func (v *voice) line() {
	if v.text.Len() > 0 {
		v.text.WriteByte('\n')
	}
}

// form draws what stands elsewhere under a name.
func (v *voice) form(name string, resources types.Dict, deep int) {
	forms, _ := v.DereferenceDict(resources["XObject"])
	s, _, err := v.DereferenceStreamDict(forms[name])
	if err != nil || s == nil {
		return
	}
	if kind := s.Dict.Subtype(); kind == nil || *kind != "Form" {
		return
	}
	if v.forms++; deep >= maxDeep || v.full() {
		v.mute = true
		return
	}
	own, _ := v.DereferenceDict(s.Dict["Resources"])
	if own == nil {
		own = resources
	}
	v.draw(v.stream(forms[name]), own, deep+1)
}
