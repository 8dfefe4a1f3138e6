"""What a form is made of: a definition (questions in order, with labels), made from a ready template, and its XForm."""
