// Nothing is set: the templates are checked as they are.
export default {};
